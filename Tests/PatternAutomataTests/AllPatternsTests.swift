import Foundation
import PatternAutomata
import TestSupport
import Testing

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
        for text in texts {
            let compiled = CompiledPattern(try Pattern(parsing: text), mode: mode)
            if let reason = compiled.fallbackReason { fallbacks.append("\(text): \(reason)") }
        }
        #expect(fallbacks == [])
    }
}
