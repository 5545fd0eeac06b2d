import Foundation
import Inspection
import SpecReading
import Testing

/// The form of the specification that ships with the package, as a script reads it.
@Suite("The inspection form of SageMaker's workforce API")
struct InspectedSpecificationTests {
    private let text: String
    private let root: [String: Any]
    private let shapes: [String: [String: Any]]

    init() throws {
        text = try Self.inspect()
        root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let list = try #require(root["shapes"] as? [[String: Any]])
        shapes = Dictionary(uniqueKeysWithValues: list.compactMap { shape in (shape["name"] as? String).map { ($0, shape) } })
    }

    private static func inspect() throws -> String {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = package.appendingPathComponent("specs/sagemaker-workforce").path
        return InspectionForm.json(try SpecificationReading(SpecificationLoader.load(folder)).get())
    }

    private func members(of shape: String) throws -> [[String: Any]] {
        try #require(shapes[shape]?["members"] as? [[String: Any]])
    }

    @Test("It has the whole service")
    func whole() throws {
        #expect(root["inspectionFormat"] as? Int == InspectionForm.format)
        #expect((root["metadata"] as? [String: Any])?["serviceId"] as? String == "SageMaker")
        #expect((root["operations"] as? [Any])?.count == 14)
        #expect((root["shapes"] as? [Any])?.count == 117)
        #expect((root["paginators"] as? [Any])?.count == 5)
    }

    @Test("The same specification gives the same text")
    func determinism() throws {
        #expect(try Self.inspect() == text)
    }

    @Test("A bound from the documentation says what justifies it")
    func documentedBound() throws {
        let constraints = try #require(shapes["Cidrs"]?["constraints"] as? [[String: Any]])
        #expect(constraints.count == 1)
        #expect(constraints.first?["length"] as? [String: Int] == ["min": 1, "max": 10])
        let origin = try #require(constraints.first?["origin"] as? [String: String])
        #expect(origin["reason"]?.contains("at most ten") == true)
        #expect(origin["reference"]?.hasSuffix("API_SourceIpConfig.html") == true)
    }

    @Test("A bound of the model says so")
    func modelledBound() throws {
        let constraints = try #require(shapes["Cidr"]?["constraints"] as? [[String: Any]])
        #expect(constraints.allSatisfy { $0["origin"] as? String == "model" })
        #expect(constraints.contains { $0["length"] as? [String: Int] == ["min": 4, "max": 64] })
        #expect(constraints.contains { $0["matching"] as? String == "whole" })
    }

    @Test("Rules over members have their paths")
    func rules() throws {
        let rules = try #require(shapes["CreateWorkforceRequest"]?["rules"] as? [[String: Any]])
        #expect(rules.count == 2)
        #expect(rules.first?["mutuallyExclusive"] as? [String] == ["CognitoConfig", "OidcConfig"])
        #expect(rules.last?["unique"] as? String == "Tags[].Key")
    }

    @Test("Shapes know their directions, members whether they must be there")
    func directions() throws {
        #expect(shapes["CreateWorkforceRequest"]?["directions"] as? [String] == ["input"])
        #expect(shapes["CreateWorkforceResponse"]?["directions"] as? [String] == ["output"])
        #expect(shapes["SourceIpConfig"]?["directions"] as? [String] == ["input", "output"])
        let name = try #require(try members(of: "CreateWorkforceRequest").first { $0["name"] as? String == "WorkforceName" })
        #expect(name["required"] as? Bool == true)
        #expect(name["requiredBy"] == nil)
        #expect(try members(of: "SourceIpConfig").first?["shape"] as? String == "Cidrs")
    }

    @Test("It names no file that it was read from")
    func independence() {
        #expect(!text.contains("service-2.json"))
        #expect(!text.contains("refinements.json"))
    }

    @Test("Every line but those of long strings is short")
    func lines() {
        #expect(text.hasSuffix("}\n"))
        #expect(!text.hasSuffix("\n\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 || !$0.contains("[\"") })
    }
}
