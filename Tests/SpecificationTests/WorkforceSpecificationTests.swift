import ServiceModel
import TestSupport
import Testing

/// The shipped specification states the facts of AWS's model, all of them and no others.
@Suite(.enabled(if: BotocoreModel.isAvailable, Comment(rawValue: BotocoreModel.isMissing)))
struct WorkforceSpecificationTests {
    private let botocore: BotocoreModel

    init() throws {
        botocore = try BotocoreModel()
    }

    /// AWS's model of the operations, without its documentation.
    private var facts: DocumentValue {
        botocore.service.pruned(to: BotocoreModel.operations).withoutDocumentation
    }

    @Test func factsAreBotocores() {
        #expect(botocore.shipped.withoutDocumentation.differences(from: facts, keyOrder: .significant) == [])
    }

    @Test func paginatorsAreBotocores() throws {
        let theirs = try #require(botocore.paginators["pagination"]?.fields)
        let expected = DocumentValue.object([
            .init("pagination", .object(theirs.filter { BotocoreModel.operations.contains($0.key) }))
        ])
        #expect(botocore.shippedPaginators.differences(from: expected, keyOrder: .significant) == [])
    }

    /// The comparison notices every single fact.
    @Test func anyOtherFactWouldBeNoticed() {
        let facts = facts
        var count = 0
        facts.forEachMutation { mutated, what in
            count += 1
            if mutated.differences(from: facts, keyOrder: .significant).isEmpty { Issue.record("not noticed: \(what)") }
        }
        print("the specification holds, and the comparison noticed, \(count) single changes")
        #expect(count > 2_000)
    }

    /// Nothing is pruned away that an operation reaches.
    @Test func factsAreWhole() {
        #expect(facts["operations"]?.fields?.map(\.key) == BotocoreModel.operations)
        for name in ["CreateWorkforceRequest", "Cidr", "ClientSecret", "TagKey", "ResourceInUse", "ModelPackageGroupSummary", "S3Presign"] {
            #expect(facts["shapes"]?[name] != nil, "\(name)")
        }
        #expect(facts["shapes"]?["ClientSecret"]?["sensitive"] == .boolean(true))
        #expect(facts["shapes"]?["CreateTrainingJobRequest"] == nil)
    }
}
