import Foundation
import TestSupport
import Testing

@testable import PatternAutomata

/// Every pattern of botocore's models. Needs `SHAPEWRIGHT_BOTOCORE`.
@Suite("All patterns of AWS", .enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
struct AllPatternsTests {
    private static let extraction = """
        import glob, gzip, json, sys
        seen = {}
        for name in sorted(glob.glob(sys.argv[1] + '/data/*/*/service-2.json.gz')):
            for shape in json.load(gzip.open(name))['shapes'].values():
                if 'pattern' in shape: seen.setdefault(shape['pattern'])
        json.dump(list(seen), sys.stdout)
        """

    @Test("All have a linear-time form, those with back-references too", arguments: [MatchMode.whole, .search])
    func forms(mode: MatchMode) async throws {
        let botocore = try #require(TestMaterial.botocore)
        let folder = FileManager.default.temporaryDirectory
        let list = try await ProcessOutcome.of(program: "python3", ["-c", Self.extraction, botocore], in: folder).output
        let texts = try JSONDecoder().decode([String].self, from: Data(list.utf8))
        #expect(texts.count > 4_200)
        var fallbacks: [String] = []
        var forms: [CompiledPattern.Form: Int] = [:]
        var sizes: [Int] = []
        for text in texts {
            let compiled = CompiledPattern(try Pattern(parsing: text), mode: mode)
            if let reason = compiled.fallbackReason { fallbacks.append("\(text): \(reason)") }
            forms[compiled.form, default: 0] += 1
            sizes.append(compiled.table.text.utf8.count)
        }
        #expect(fallbacks == [])
        #expect(sizes.allSatisfy { $0 <= Engine.largestTable })
        sizes.sort()
        let counts = forms.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("\(mode): \(counts); tables: median \(sizes[sizes.count / 2]), largest \(sizes.last ?? 0), together \(sizes.reduce(0, +)) characters")
    }
}
