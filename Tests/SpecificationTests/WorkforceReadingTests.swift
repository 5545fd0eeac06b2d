import ServiceModel
import SpecReading
import Testing

/// The shipped specification, as the generator reads it.
struct WorkforceReadingTests {
    private let reading: SpecificationReading
    private let model: ServiceModel

    init() throws {
        reading = SpecificationReading(try SpecificationLoader.load(BotocoreModel.shippedFolder))
        model = try #require(reading.model)
    }

    @Test func thereIsNothingToComplainOf() {
        #expect(reading.diagnostics.map(\.description) == [])
        #expect(model.operations.map(\.name) == BotocoreModel.operations)
        #expect(model.paginators.count == 5)
    }

    @Test func nothingIsUndocumented() {
        func check(_ documentation: String?, _ name: String) {
            #expect(!Prose.sentences(documentation ?? "", minimumWords: 1).isEmpty, "\(name) has no documentation")
        }
        check(model.documentation, "the service")
        for operation in model.operations { check(operation.documentation, operation.name) }
        for shape in model.shapes where shape.structure != nil {
            check(shape.documentation, shape.name)
            for member in shape.members { check(member.documentation, "\(shape.name).\(member.name)") }
        }
    }

    @Test func cidrsAreBounded() throws {
        let cidrs = try #require(model.shapes["Cidrs"])
        let constraint = try #require(cidrs.constraints.first)
        #expect(cidrs.constraints.count == 1)
        #expect(constraint.rule == .length(Bounds(minimum: 1, maximum: 10)))
        #expect(isDocumented(constraint.origin))
    }

    @Test func identitySourcesExcludeEachOther() throws {
        let request = try #require(model.shapes["CreateWorkforceRequest"]?.structure)
        let rule = try #require(request.rules.first)
        let members = try [#require(MemberPath("CognitoConfig")), #require(MemberPath("OidcConfig"))]
        #expect(rule.kind == .mutuallyExclusive(members))
        #expect(isDocumented(rule.origin))
    }

    private func isDocumented(_ origin: ConstraintOrigin) -> Bool {
        if case .documentation(let justification) = origin { !justification.reason.isEmpty && justification.reference != nil } else { false }
    }
}
