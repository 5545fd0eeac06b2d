import SpecReading
import Testing

/// nst/JSONTestSuite: `y_` must be read, `n_` must be refused with a position, `i_` must come to an end.
///
/// Needs `SHAPEWRIGHT_CORPUS`.
@Suite(.enabled(if: Corpus.root != nil, "SHAPEWRIGHT_CORPUS is not set"))
struct JSONTestSuiteTests {
    private static let folder = (Corpus.root ?? "") + "/jsontestsuite/test_parsing"
    private static let names = Corpus.names(in: folder)

    @Test func isComplete() {
        #expect(Self.names.count { $0.hasPrefix("y_") } == 95)
        #expect(Self.names.count { $0.hasPrefix("n_") } == 188)
        #expect(Self.names.count { $0.hasPrefix("i_") } == 35)
    }

    @Test(arguments: names.filter { $0.hasSuffix(".json") })
    func file(name: String) throws {
        let collector = DiagnosticCollector()
        let node = JSONParser.parse(try Corpus.bytes(Self.folder + "/" + name), path: name, diagnostics: collector)
        switch name.prefix(2) {
        case "y_":
            #expect(node != nil)
            // Two of the files repeat a key, which is JSON but no specification.
            #expect(collector.diagnostics.allSatisfy { $0.message.hasPrefix("duplicate key") })
            _ = node?.documentValue
        case "n_":
            #expect(node == nil)
            #expect(collector.diagnostics.last?.location != nil)
        default:
            #expect(node != nil || collector.hasErrors)
            _ = node?.documentValue
        }
    }
}
