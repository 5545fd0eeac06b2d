import Foundation
import ServiceModel
import SpecReading
import Testing

/// The model fragments of botocore's protocol suites, which hold keys and types that no published model has. Needs `SHAPEWRIGHT_CORPUS`.
@Suite(.enabled(if: Corpus.root != nil, "SHAPEWRIGHT_CORPUS is not set"))
struct ProtocolSuiteModelsTests {
    private static let files: [String] = ["input", "output", "legacy/input", "legacy/output"].flatMap { folder in
        let path = (Corpus.root ?? "") + "/botocore-protocol-tests/" + folder
        return Corpus.names(in: path).map { path + "/" + $0 }
    }

    @Test func areComplete() {
        #expect(Self.files.count == 30)
    }

    @Test(arguments: files)
    func areRead(file: String) throws {
        let json = try JSONSerialization.jsonObject(with: Data(try Corpus.bytes(file)))
        let groups = try #require(json as? [[String: Any]])
        for group in groups {
            var metadata = group["metadata"] as? [String: Any] ?? [:]
            // Fragments leave out what every service has.
            for key in ["apiVersion", "endpointPrefix"] where metadata[key] == nil { metadata[key] = "" }
            let cases = group["cases"] as? [[String: Any]] ?? []
            var operations: [String: Any] = [:]
            for (number, example) in cases.enumerated() {
                var operation = example["given"] as? [String: Any] ?? [:]
                let http = operation["http"] as? [String: Any] ?? [:]
                operation["http"] = ["method": "POST", "requestUri": "/"].merging(http) { _, given in given }
                operations["Operation\(number)"] = operation
            }
            let model: [String: Any] = ["metadata": metadata, "operations": operations, "shapes": group["shapes"] ?? [:]]
            let bytes = [UInt8](try JSONSerialization.data(withJSONObject: model))
            let reading = SpecificationReading(SpecificationFiles(service: SourceFile(path: file, bytes: bytes)))
            let unexpected = reading.diagnostics.filter { diagnostic in
                // The legacy suites put keys of members on shapes, where botocore ignores them too.
                !(file.contains("/legacy/") && diagnostic.severity == .warning)
            }
            #expect(unexpected.map(\.description) == [])
            #expect(reading.model?.operations.count == cases.count)
        }
    }
}
