import Foundation
import Generation
import TestSupport
import Testing

/// What one operation of a large service brings with it, against a walk of the JSON that knows nothing of the model.
@Suite struct PruningTests {
    @Test(
        "Exactly what the operation reaches is generated", .enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"),
        arguments: ["DescribeVpcs", "DeleteVpc", "DescribeInstances"])
    func ec2(operation: String) async throws {
        let folder = URL(fileURLWithPath: "\(TestMaterial.botocore ?? "")/data/ec2/2016-11-15")
        let unpacked = try await ProcessOutcome.of(program: "gzip", ["-dc", "service-2.json.gz"], in: folder)
        let model = try #require(try JSONSerialization.jsonObject(with: Data(unpacked.output.utf8)) as? [String: Any])
        let reached = try Self.types(of: operation, in: model)
        var request = GenerationRequest(specification: folder.path)
        request.operations = [operation]
        let result = try Generator.generate(request)
        let generated = result.files.flatMap { file in
            String(decoding: file.contents, as: UTF8.self).split(separator: "\n").compactMap(Self.declared)
        }
        #expect(Set(generated).subtracting(["ServiceError"]) == reached)
        #expect(Set(generated).count == generated.count)
    }

    /// The type that a line declares in the service's namespace.
    private static func declared(_ line: Substring) -> String? {
        guard line.hasPrefix("    public struct ") || line.hasPrefix("    public enum ") || line.hasPrefix("    public indirect enum "),
            let colon = line.firstIndex(of: ":") else { return nil }
        return line[..<colon].split(separator: " ").last.map(String.init)
    }

    /// The structures and enumerations that an operation's input, output and errors lead to.
    private static func types(of operation: String, in model: [String: Any]) throws -> Set<String> {
        let shapes = try #require(model["shapes"] as? [String: [String: Any]])
        let root = try #require((model["operations"] as? [String: Any])?[operation])
        var seen: Set<String> = []
        var pending = references(in: root)
        while let name = pending.popLast() {
            guard seen.insert(name).inserted, let shape = shapes[name] else { continue }
            pending += references(in: shape)
        }
        return seen.filter { shapes[$0]?["type"] as? String == "structure" || shapes[$0]?["enum"] != nil }
    }

    /// Every `"shape": "Name"` anywhere in a value.
    private static func references(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap(references) }
        guard let object = value as? [String: Any] else { return [] }
        return object.flatMap { key, value in
            if key == "shape", let name = value as? String { [name] } else { references(in: value) }
        }
    }
}
