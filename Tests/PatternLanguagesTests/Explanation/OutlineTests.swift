import TestSupport
import Testing

@testable import PatternAutomata
@testable import PatternLanguages

/// An outline, taken at its word, has the language of its pattern.
@Suite("Outlines")
struct OutlineTests {
    @Test("Of the workforce specification", arguments: [MatchMode.whole, .search])
    func workforce(mode: MatchMode) throws {
        for text in try PatternMaterial.workforce() { #expect(try agrees(text, mode) == true, "\(text)") }
    }

    @Test("Of random patterns", arguments: [UInt64(11), 12, 13, 14])
    func random(seed: UInt64) throws {
        var patterns = RandomPatterns(seed: seed)
        var compared = 0
        for _ in 0..<250 {
            let text = patterns.next()
            for mode in [MatchMode.whole, .search] {
                guard let agrees = try agrees(text, mode) else { continue }
                compared += 1
                #expect(agrees, "seed \(seed): \(text.debugDescription), \(mode)")
            }
        }
        #expect(compared > 400)
    }

    @Test("Of patterns that bring every form together", arguments: [
        "(?i)ab1c-[Dd]x", "(a|b|)c|(d|ef)?", "(a{2,3}){2}(a{2,3})*", "a?a*a{3}", "((a-)*a|b(cb){0,3})(\\r?\\nb)*", "(?>a|ab)c|(?>ab?)b", "(a|ab)*+c",
        "(?>a*?)b|(?>(a|b)*?a)", "a*+b|[ab]{2,3}+b", "(25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)|x", "(0[1-9]|1[0-2])-([0-9]|[1-9][0-9]{2,3})",
        "(?!.*--)(?=.{1,5}$)[a-z-]+(?<!-)", "(?!a$)(?=.*b)[^c]+", "(?=.*a|.*b)[abc]+", "a(?=.*c)[^d]{2,4}(?<!^ab)", "(?!)a|b(?=)",
        "(?![ab]?$)[abc]{0,3}",
        "^$|^a(?!b)", "\\R{1,2}a|\\Rb", "(^a|b$)+", "(?m)^a$|\\bb", "[ab][ab]?[ab]{2}|[ab]{4}|[ab]{6}", "(aa|a)?(|b)", "(?=a*+b)[ab]+",
    ], [MatchMode.whole, .search])
    func forms(text: String, mode: MatchMode) throws {
        // Where the order of trying matters there is no automaton: then texts decide.
        if try agrees(text, mode) == nil { try compareOnTexts(text, mode) }
        #expect(try agrees(text, mode) ?? true)
    }

    /// Needs `SHAPEWRIGHT_CORPUS`.
    @Test("Of real patterns", .enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"), arguments: [MatchMode.whole, .search])
    func corpus(mode: MatchMode) async throws {
        var compared = 0
        for text in try await PatternMaterial.verdicts().map(\.pattern) {
            guard let agrees = try agrees(text, mode) else { continue }
            compared += 1
            #expect(agrees, "\(text)")
        }
        #expect(compared > 2_080)
    }

    /// Whether the outline of a pattern has its language; `nil` where one of the two has no automaton, or they are too large to compare.
    private func agrees(_ text: String, _ mode: MatchMode) throws -> Bool? {
        let regex = try Pattern(parsing: text).regex
        let outline = OutlineBuilder.outline(regex, mode)
        guard let written = language(regex, mode), let read = language(outline.regex, mode) else { return nil }
        switch written.relation(to: read) {
        case .equal: return true
        case .unknown: return nil
        case .within, .contains, .incomparable: return false
        }
    }

    private func language(_ regex: Regex, _ mode: MatchMode) -> Language? {
        (try? ScalarAutomaton(regex, mode, Budget())).map { Language($0) }
    }

    private func compareOnTexts(_ text: String, _ mode: MatchMode) throws {
        let regex = try Pattern(parsing: text).regex
        let reading = OutlineBuilder.outline(regex, mode).regex
        for scalars in RandomPatterns.texts {
            let naive = NaiveMatcher(scalars)
            #expect(naive.matches(regex, mode) == naive.matches(reading, mode), "\(text) on \(scalars)")
        }
    }
}
