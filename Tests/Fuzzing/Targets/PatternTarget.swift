import PatternAutomata
import ShapewrightRuntime
import TestSupport

extension FuzzTarget {
    /// Every form of a compiled pattern, and the runtime's walk over its table, against a naive matcher. A pattern, the byte 0, a text.
    static let pattern = FuzzTarget("pattern", longestInput: 160, dictionary: "pattern") { input in
        let parts = input.parts(separatedBy: 0, atMost: 2)
        let pattern: Pattern
        do throws(PatternError) {
            pattern = try Pattern(parsing: parts[0].text)
        } catch {
            try require((0...parts[0].text.unicodeScalars.count).contains(error.offset), "the error lies outside of the pattern")
            return
        }
        let rest = parts.count > 1 ? parts[1] : []
        // The naive matcher knows words and lines of these alone; what else there is the forms have to agree about by themselves.
        let plain = rest.prefix(12).map { Array("abA1_\n".unicodeScalars)[Int($0) % 6] }
        for mode in [MatchMode.whole, .search] {
            let forms = try PatternForms(pattern, mode)
            for scalars in [plain, Array(plain.prefix(3))] {
                let naive = NaiveMatcher(scalars.map(\.value), steps: 20_000)
                let expected = naive.matches(pattern.regex, mode)
                try forms.check(String(String.UnicodeScalarView(scalars)), expected: naive.isExhausted ? nil : expected)
            }
            try forms.check(rest.text, expected: nil)
        }
    }
}

/// The forms of a pattern.
private struct PatternForms {
    private let compiled: CompiledPattern
    private let program: BacktrackingProgram
    private let table: ShapePattern
    private let programTable: ShapePattern

    /// So small that what takes long is not what the budget is for.
    private static let budget = Budget(cells: 20_000, work: 100_000, positions: 512)

    init(_ pattern: Pattern, _ mode: MatchMode) throws {
        compiled = CompiledPattern(pattern, mode: mode, budget: Self.budget)
        program = BacktrackingProgram(pattern.regex, mode)
        table = try ShapePattern(compiled.table)
        programTable = try ShapePattern(PatternTable(.fallback(program, reason: "")))
    }

    /// - Parameter expected: The verdict; `nil` where it is not known.
    func check(_ text: String, expected: Bool?) throws(FuzzFinding) {
        let run = program.run(on: text)
        let tried = run.verdict == .undecided ? nil : run.verdict == .matched
        let own = compiled.matches(text)
        var context: String { "\(compiled.mode) \(compiled.form) \(compiled.pattern.text.debugDescription) on \(text.debugDescription)" }
        try require(table.matches(text) == own, "\(context): the table says \(!own)")
        try require(programTable.matches(text) == (tried ?? true), "\(context): the table of the program does not say as it")
        // A fallback gives the benefit of the doubt.
        let isDecided = compiled.form != .fallback || tried != nil
        if isDecided, let tried { try require(tried == own, "\(context): the program says \(tried)") }
        if isDecided, let expected { try require(expected == own, "\(context): expected \(expected)") }
        if let tried, let expected { try require(expected == tried, "\(context): the program says \(tried)") }
    }
}
