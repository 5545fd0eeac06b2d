import ServiceModel
import Testing

@testable import SwiftEmission

/// Names where they stand in generated code.
@Suite struct ModelNamesTests {
    @Test func aShapeInFrontRenamesNone() throws {
        let pair = """
            "Name": {"type": "string", "min": 1, "pattern": "a"}, "name": {"type": "string", "min": 2, "pattern": "b"},
            "S": {"type": "structure", "members": {"A": {"shape": "Name"}, "B": {"shape": "name"}}}
            """
        let before = try emit(shapes: pair)
        let after = try emit(shapes: #""NAMES": {"type": "string", "min": 3}, "nAME": {"type": "string", "min": 3}, "# + pair)
        for file in ["ServiceStructures.swift", "ServicePatterns.swift"] { #expect(before[file] == after[file]) }
        let structures = try #require(after["ServiceStructures.swift"])
        #expect(structures.contains(#".optional("A", Shapes.name),"#))
        #expect(structures.contains(#".optional("B", Shapes.name__name)"#))
        #expect(try #require(after["ServicePatterns.swift"]).contains("static let name__name = "))
    }

    @Test func membersKeepTheOrderOfTheSpecification() throws {
        let files = try emit(shapes: """
            "T": {"type": "string"},
            "S": {"type": "structure", "required": ["name", "Name"], "members": {"name": {"shape": "T"}, "Name": {"shape": "T"}}}
            """)
        let structures = try #require(files["ServiceStructures.swift"])
        #expect(structures.contains("public init(name__name: Swift.String, name: Swift.String)"))
        #expect(structures.contains(#".required("name", .string),"# + "\n            " + #".required("Name", .string)"#))
    }

    @Test func valuesKeepTheOrderOfTheSpecification() throws {
        let files = try emit(shapes: #""E": {"type": "string", "enum": ["b-b", "b+b", "a", "UNKNOWN", "none", ""]}"#)
        let enumerations = try #require(files["ServiceEnumerations.swift"])
        let names = enumerations.split(separator: "\n").compactMap { line in
            line.contains("public static var") && line.contains("Self { Self(") ? line.split(separator: " ")[3].dropLast() : nil
        }
        #expect(names == ["bB__b_hyphen_b", "bB", "a", "unknown", "none_", "_value"])
        #expect(enumerations.contains("[\n            .bB__b_hyphen_b,\n            .bB,\n            .a,\n"))
    }

    @Test func storageGivesWayToMembers() throws {
        let files = try emit(shapes: """
            "T": {"type": "string"},
            "S": {"type": "structure", "members": {"Name": {"shape": "T", "deprecated": true}, "DeprecatedName": {"shape": "T"}}}
            """)
        let structures = try #require(files["ServiceStructures.swift"])
        #expect(structures.contains("private var deprecatedName_: Swift.String?"))
        #expect(structures.contains("public var deprecatedName: Swift.String?"))
    }

    @Test func patternsOfMembersGiveWayToShapes() throws {
        let refinement = #"{"shape": "S", "member": "Name", "pattern": "[c]+", "reason": "The service says so."}"#
        let files = try emit(
            shapes: """
                "T": {"type": "string", "pattern": "t"}, "SName": {"type": "string", "pattern": "a"},
                "S": {"type": "structure", "members": {"Name": {"shape": "T"}, "Other": {"shape": "SName"}}}
                """,
            refinements: #"\#(refinement), {"shape": "SName", "pattern": "[d]+", "reason": "The service says so."}"#)
        let patterns = try #require(files["ServicePatterns.swift"])
        for name in ["t", "sName", "sName2", "sName_"] { #expect(patterns.contains("static let \(name) = "), "\(name)") }
        #expect(try #require(files["ServiceStructures.swift"]).contains("Patterns.sName_"))
    }

    @Test func errorsAreNamedTogether() throws {
        let files = try emit(
            shapes: #""fault": {"type": "structure", "exception": true, "members": {}}, "Fault": {"type": "structure", "exception": true, "members": {}}"#,
            operations: #""Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"}, "errors": [{"shape": "fault"}, {"shape": "Fault"}]}"#)
        let errors = try #require(files["ServiceErrors.swift"])
        #expect(errors.contains("case fault__fault(Fault__fault, ShapewrightClient.ErrorDetails)"))
        #expect(errors.contains("case fault(Fault, ShapewrightClient.ErrorDetails)"))
    }

    @Test("Namespaces", arguments: [("Example", "Example"), ("Swift", "Swift_"), ("5 Things", "_5Things"), ("Client", "Client"), ("Type", "Type_")])
    func namespaces(service: String, expected: String) throws {
        let metadata = ServiceMetadata(apiVersion: "1", endpointPrefix: "x", wireProtocol: .json, serviceID: service)
        let context = try EmissionContext(model: ServiceModel(metadata: metadata), configuration: EmissionConfiguration())
        #expect(context.names.namespace == expected)
    }
}
