import ServiceModel
import SpecReading
import Testing

/// Refinements that fit.
struct RefinementTests {
    private let origin = ConstraintOrigin.documentation(Justification(reason: "r", reference: "https://x"))

    private func refined(_ entries: String...) throws -> ServiceModel {
        let list = entries.map { "{\($0), \"reason\": \"r\", \"reference\": \"https://x\"}" }.joined(separator: ", ")
        return try #require(expectDiagnostics([], service: refinable, refinements: "{\"refinements\": [\(list)]}"))
    }

    @Test func boundShapes() throws {
        let model = try refined(
            #""shape": "Cidrs", "length": {"min": 1, "max": 10}"#, #""shape": "Name", "length": {"max": 5}"#, #""shape": "Count", "range": {"min": 0.5}"#)
        #expect(model.shapes["Cidrs"]?.constraints == [Constraint(.length(Bounds(minimum: 1, maximum: 10)), origin: origin)])
        // Bounds stand before the pattern.
        #expect(model.shapes["Name"]?.constraints == [
            Constraint(.length(Bounds(minimum: 1, maximum: 63))), Constraint(.length(Bounds(maximum: 5)), origin: origin),
            Constraint(.pattern(PatternConstraint("[a-z]+", matching: .whole))),
        ])
        #expect(model.shapes["Count"]?.constraints == [Constraint(.range(Bounds(minimum: ExactDecimal("0.5"))), origin: origin)])
    }

    @Test func narrowMembers() throws {
        let model = try refined(
            #""shape": "Request", "member": "Name", "pattern": "a.*""#, #""shape": "Request", "member": "Name", "length": {"min": 3}"#,
            #""shape": "Request", "member": "Name", "required": true"#, #""shape": "Request", "member": "Cidrs", "length": {"max": 4}"#)
        let members = try #require(model.shapes["Request"]?.members)
        #expect(members[0].constraints == [
            Constraint(.length(Bounds(minimum: 3)), origin: origin),
            Constraint(.pattern(PatternConstraint("a.*", matching: .whole)), origin: origin),
        ])
        #expect(members[0].requirement == origin)
        #expect(members[1].constraints == [Constraint(.length(Bounds(maximum: 4)), origin: origin)])
        #expect(model.shapes["Name"]?.constraints.count == 2)
    }

    @Test func ruleStructures() throws {
        let model = try refined(
            #""shape": "Request", "mutuallyExclusive": ["Name", "Inner.Count"]"#, #""shape": "Request", "atLeastOneOf": ["Name", "Cidrs"]"#,
            #""shape": "Request", "unique": "Tags[].Key""#, #""shape": "Request", "uniform": "Cidrs[]""#)
        func path(_ text: String) throws -> MemberPath { try #require(MemberPath(text)) }
        #expect(model.shapes["Request"]?.structure?.rules == [
            StructureRule(.mutuallyExclusive([try path("Name"), try path("Inner.Count")]), origin: origin),
            StructureRule(.atLeastOne(of: [try path("Name"), try path("Cidrs")]), origin: origin),
            StructureRule(.unique(try path("Tags[].Key")), origin: origin),
            StructureRule(.uniform(try path("Cidrs[]")), origin: origin),
        ])
    }

    @Test func referenceIsOptional() throws {
        let text = #"{"refinements": [{"shape": "Cidrs", "length": {"min": 1}, "reason": "because"}]}"#
        let model = try #require(expectDiagnostics([], service: refinable, refinements: text))
        #expect(model.shapes["Cidrs"]?.constraints.first?.origin == .documentation(Justification(reason: "because")))
    }
}

/// A service on which all kinds of refinements fit.
let refinable = service(shapes: """
    "Request": {"type": "structure", "required": ["Must"], "members": {"Name": {"shape": "Name"}, "Cidrs": {"shape": "Cidrs"},
     "Tags": {"shape": "Tags"}, "Inner": {"shape": "Inner"}, "Must": {"shape": "Count"}, "Table": {"shape": "Table"}}},
    "Inner": {"type": "structure", "members": {"Count": {"shape": "Count"}, "Back": {"shape": "Request"}}},
    "Choice": {"type": "structure", "union": true, "members": {"Name": {"shape": "Name"}}},
    "Tags": {"type": "list", "member": {"shape": "Tag"}}, "Tag": {"type": "structure", "members": {"Key": {"shape": "Name"}}},
    "Cidrs": {"type": "list", "member": {"shape": "Name"}}, "Count": {"type": "integer"}, "Flag": {"type": "boolean"},
    "Table": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Tag"}},
    "Name": {"type": "string", "min": 1, "max": 63, "pattern": "[a-z]+"}
    """)
