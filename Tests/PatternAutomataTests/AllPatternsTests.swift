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

    @Test("All but those with back-references have a linear-time form", arguments: [MatchMode.whole, .search])
    func forms(mode: MatchMode) async throws {
        let botocore = try #require(TestMaterial.botocore)
        let folder = FileManager.default.temporaryDirectory
        let list = try await ProcessOutcome.of(program: "python3", ["-c", Self.extraction, botocore], in: folder).output
        let texts = try JSONDecoder().decode([String].self, from: Data(list.utf8))
        #expect(texts.count > 4_200)
        var fallbacks: [String] = []
        for text in texts {
            let pattern = try Pattern(parsing: text)
            if case .fallback(_, let reason) = CompiledPattern(pattern, mode: mode).engine {
                fallbacks.append(reason)
            }
        }
        #expect(fallbacks.sorted() == ["it refers back to group 1", "it refers back to group 17", "it refers back to group 17"])
    }
}
