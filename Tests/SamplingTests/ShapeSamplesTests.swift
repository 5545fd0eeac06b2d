import Foundation
import Inspection
import Sampling
import ServiceModel
import SpecReading
import TestSupport
import Testing

/// Shapes of every kind, each with its bounds.
@Suite struct ShapeSamplesTests {
    private func model(_ shapes: String) throws -> ServiceModel {
        let text = """
            {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json"}, "operations": {}, "shapes": {\(shapes)}}
            """
        return try SpecificationReading(SpecificationFiles(service: SourceFile(path: "service-2.json", text: text))).get()
    }

    private func values(_ shapes: String, _ name: String, count: Int = 200) throws -> [SampleValue] {
        var sampler = try Sampler(model: try model(shapes), shape: name, seed: 11)
        return try (0..<count).map { _ in try sampler.valid().value }
    }

    private func breaches(_ shapes: String, _ name: String) throws -> Set<String> {
        var sampler = try Sampler(model: try model(shapes), shape: name, seed: 12)
        return Set(try (0..<200).map { _ in try #require(try sampler.invalid().breach).description })
    }

    private func problem(_ shapes: String, _ name: String) -> String? {
        do {
            var sampler = try Sampler(model: try model(shapes), shape: name, seed: 1)
            _ = try sampler.valid()
            return nil
        } catch { return "\(error)" }
    }

    @Test func largeNumbers() throws {
        let shapes = #""L": {"type": "long", "min": 9223372036854775806, "max": 9223372036854775807}"#
        #expect(Set(try values(shapes, "L")) == [.integer(.max), .integer(.max - 1)])
        // There is no number above to break the maximum.
        #expect(try breaches(shapes, "L") == ["must be at least 9223372036854775806"])
    }

    @Test func fractions() throws {
        let shapes = #""I": {"type": "integer", "min": 0.5, "max": 2.5}, "D": {"type": "double", "min": 0.25, "max": 0.5}"#
        #expect(Set(try values(shapes, "I")) == [.integer(1), .integer(2)])
        for case .number(let number) in try values(shapes, "D") { #expect(number >= ExactDecimal("0.25")! && number <= ExactDecimal("0.5")!) }
        #expect(try values(shapes, "D").contains(.number(ExactDecimal("0.25")!)))
        #expect(try breaches(shapes, "D") == ["must be at least 0.25", "must be at most 0.5"])
    }

    @Test func recursionEnds() throws {
        let shapes = #"""
            "Tree": {"type": "structure", "required": ["Children"], "members": {"Children": {"shape": "Trees"}, "Next": {"shape": "Tree"}}},
            "Trees": {"type": "list", "member": {"shape": "Tree"}}
            """#
        #expect(Set(try values(shapes, "Tree")).count > 10)
        let never = #""A": {"type": "structure", "required": ["As"], "members": {"As": {"shape": "As"}}}, "As": {"type": "list", "min": 1, "member": {"shape": "A"}}"#
        #expect(problem(never, "A")?.contains("no value of it can exist") == true)
    }

    @Test func unionsHaveOneMember() throws {
        let shapes = #"""
            "U": {"type": "structure", "union": true, "members": {"A": {"shape": "S"}, "B": {"shape": "B"}, "U": {"shape": "U"}}},
            "S": {"type": "string", "max": 3}, "B": {"type": "blob", "min": 2, "max": 4}
            """#
        for case .structure(_, let fields) in try values(shapes, "U") { #expect(fields.count == 1) }
        #expect(try breaches(shapes, "U").contains("B: length must be at least 2, was 1"))
    }

    @Test func maps() throws {
        let shapes = #"""
            "M": {"type": "map", "min": 2, "max": 3, "key": {"shape": "K"}, "value": {"shape": "V"}}, "K": {"type": "string", "pattern": "[a-c]"},
            "V": {"type": "integer", "min": 1, "max": 2}
            """#
        for case .map(_, let fields) in try values(shapes, "M") { #expect((2...3).contains(fields.count) && Set(fields.map(\.name)).count == fields.count) }
        let broken = try breaches(shapes, "M")
        #expect(broken.contains("length must be at least 2, was 1") && broken.contains(#"["a"]: must be at most 2"#))
        // There is no fourth key.
        #expect(!broken.contains { $0.hasPrefix("length must be at most") })
    }

    @Test func enumerations() throws {
        let shapes = #""E": {"type": "string", "enum": ["on", "off"]}"#
        #expect(Set(try values(shapes, "E")) == [.enumValue(shape: "E", "on"), .enumValue(shape: "E", "off")])
        #expect(try breaches(shapes, "E") == ["must be one of on, off"])
    }

    @Test func whatHasNoMember() throws {
        #expect(problem(#""S": {"type": "string", "max": 2, "pattern": "[a-z]{3}"}"#, "S") == "no string was found for “S” that keeps to its length and its pattern")
        #expect(problem(#""Workforce": {"type": "string"}"#, "Workfarce") == "there is no shape “Workfarce”; did you mean “Workforce”?")
        // An optional member that cannot be set is left out.
        let shapes = #""T": {"type": "structure", "members": {"S": {"shape": "S"}}}, "S": {"type": "string", "pattern": "a^b"}"#
        #expect(Set(try values(shapes, "T")) == [.structure(shape: "T", [])])
        var sampler = try Sampler(model: try model(#""T": {"type": "structure", "members": {}}"#), shape: "T", seed: 1)
        #expect(throws: SamplingError.self) { try sampler.invalid() }
    }

    /// Needs `SHAPEWRIGHT_BOTOCORE`: a shape of each kind of message, in every model that has one.
    @Test(.enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
    func inputsOfManyModels() throws {
        let root = "\(TestMaterial.botocore ?? "")/data"
        var made = 0
        var none: [String] = []
        for folder in SpecificationFolders.under(root).enumerated().filter({ $0.offset % 10 == 0 }).map(\.element) {
            let model = try SpecificationReading(SpecificationLoader.load("\(root)/\(folder)")).get()
            for name in model.operations.prefix(12).compactMap(\.input?.shape) {
                do {
                    var sampler = try Sampler(model: model, shape: name, seed: 3)
                    for _ in 0..<3 { _ = try sampler.valid() }
                    made += 1
                } catch { none.append("\(folder) \(name): \(error)") }
            }
        }
        print("samples of \(made) inputs; none of \(none)")
        #expect(made > 300 && none.count * 50 < made)
    }
}
