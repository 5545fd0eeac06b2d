import Foundation
import ServiceModel
import SpecReading
import Testing

/// Every model that AWS publishes through botocore. Needs `SHAPEWRIGHT_BOTOCORE`.
@Suite(.enabled(if: Corpus.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
struct BotocoreModelsTests {
    private static let root = (Corpus.botocore ?? "") + "/data"

    private static let folders: [String] = Corpus.names(in: root).flatMap { service in
        Corpus.names(in: "\(root)/\(service)").map { "\(root)/\(service)/\($0)" }
    }.filter { folder in
        ["/service-2.json", "/service-2.json.gz"].contains { FileManager.default.fileExists(atPath: folder + $0) }
    }

    /// Not one diagnostic over all of them, and nothing lost.
    @Test func areReadWithoutADiagnostic() throws {
        var counts = (models: 0, shapes: 0, operations: 0, paginators: 0, waiters: 0)
        for folder in Self.folders {
            let reading = SpecificationReading(try SpecificationLoader.load(folder))
            #expect(reading.diagnostics.isEmpty)
            guard let model = reading.model else { continue }
            counts.models += 1
            counts.shapes += model.shapes.count
            counts.operations += model.operations.count
            counts.paginators += model.paginators.count
            counts.waiters += model.waiters.count
        }
        // botocore 1.43.11; another version has about as many.
        #expect(counts.models >= 400 && counts.models == Self.folders.count)
        #expect(counts.shapes > 100_000)
        #expect(counts.operations > 18_000)
        #expect(counts.paginators > 3_000)
        #expect(counts.waiters > 500)
    }

    /// Reads the model once more with Foundation, and compares what the two make of SageMaker.
    @Test func agreeWithFoundation() throws {
        let folder = try #require(Self.folders.first { $0.contains("/sagemaker/") })
        let files = try SpecificationLoader.load(folder)
        let model = try SpecificationReading(files).get()
        let text = try Corpus.decompressed(files.service.bytes)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any])
        let shapes = try #require(root["shapes"] as? [String: [String: Any]])
        #expect(model.shapes.count == shapes.count)
        for shape in model.shapes {
            let source = try #require(shapes[shape.name])
            #expect(shape.type.name == source["type"] as? String)
            #expect(shape.documentation == source["documentation"] as? String)
            let members = source["members"] as? [String: [String: Any]] ?? [:]
            #expect(Set(shape.members.map(\.name)) == Set(members.keys))
            #expect(Set(shape.members.filter(\.isRequired).map(\.name)) == Set(source["required"] as? [String] ?? []))
            for member in shape.members {
                #expect(member.shape == members[member.name]?["shape"] as? String)
                #expect(member.documentation == members[member.name]?["documentation"] as? String)
            }
            for constraint in shape.constraints {
                switch constraint.rule {
                case .length(let bounds), .range(let bounds):
                    #expect(bounds.minimum.flatMap { Double($0.description) } == (source["min"] as? NSNumber)?.doubleValue)
                    #expect(bounds.maximum.flatMap { Double($0.description) } == (source["max"] as? NSNumber)?.doubleValue)
                case .pattern(let pattern):
                    #expect(pattern.expression == source["pattern"] as? String)
                    #expect(pattern.matching == .whole)
                }
            }
        }
    }
}
