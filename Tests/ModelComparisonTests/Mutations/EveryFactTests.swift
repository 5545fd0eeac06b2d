import ModelComparison
import ServiceModel
import SpecReading
import TestSupport
import Testing

/// No fact of the workforce specification can change without a change being reported: each scalar is altered and each entry removed.
@Suite struct EveryFactTests {
    @Test func isNoticed() throws {
        let path = TestMaterial.specification("sagemaker-workforce/service-2.json")
        let specification = try DocumentValue(json: TestMaterial.bytes(path))
        let original = try #require(Self.model(of: specification))
        var counts = (noticed: 0, refused: 0)
        var unnoticed: [String] = []
        specification.forEachMutation { mutated, what in
            guard !what.hasSuffix(": swapped with the one before") else { return }
            guard let model = Self.model(of: mutated) else {
                counts.refused += 1
                return
            }
            if ModelComparison().difference(from: original, to: model).isEmpty { unnoticed.append(what) } else { counts.noticed += 1 }
        }
        print("of single changes of the specification, \(counts.noticed) are reported, \(counts.refused) no model")
        #expect(unnoticed.filter { !Self.meansNothing($0) } == [])
        #expect(counts.noticed > 1_000)
    }

    /// Facts that hold without being stated: a minimum length of 0, an operation's name where it is the key, and that there are no members.
    private static func meansNothing(_ what: String) -> Bool {
        let steps = what.split(separator: ".")
        return switch (steps.first, steps.dropFirst(2).joined(separator: ".")) {
        case ("operations", "name: removed"), ("shapes", "min: removed"): true
        case ("shapes", "members: removed"): steps[1] == "DeleteWorkforceResponse"
        default: false
        }
    }

    private static func model(of value: DocumentValue) -> ServiceModel? {
        SpecificationReading(SpecificationFiles(service: SourceFile(path: "service-2.json", text: value.json))).model
    }
}
