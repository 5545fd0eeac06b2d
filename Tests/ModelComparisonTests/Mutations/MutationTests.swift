import ModelComparison
import ServiceModel
import Testing

/// Every kind of single change of the workforce model is reported as exactly that change.
@Suite struct MutationTests {
    @Test(arguments: Mutation.all)
    func isReportedAsItIs(mutation: Mutation) throws {
        let (old, new) = try mutation.models()
        let changes = Workforce.difference(from: old, to: new).changes
        #expect(changes.map(Self.key).sorted() == mutation.expected.map(Self.key).sorted(), "\(changes)")
        for expected in mutation.expected {
            guard let change = changes.first(where: { $0.id == expected.id && $0.place.description == expected.place }) else { continue }
            #expect(change.direction == expected.direction, "\(change.id) \(change.operations)")
            #expect(change.wire == expected.wire, "\(change.id)")
            #expect(change.validation == expected.validation, "\(change.id) \(change.details)")
            #expect(change.source == expected.source, "\(change.id)")
            #expect(!change.summary.isEmpty)
        }
        #expect(Workforce.difference(from: old, to: old).isEmpty && Workforce.difference(from: new, to: new).isEmpty)
    }

    /// Back is the mirror image: what was added is removed, what was tightened loosened, in the same places and messages.
    @Test(arguments: Mutation.all)
    func isMirroredOnTheWayBack(mutation: Mutation) throws {
        let (old, new) = try mutation.models()
        let there = Workforce.difference(from: old, to: new).changes
        let back = Workforce.difference(from: new, to: old).changes
        #expect(there.map { "\($0.id.mirrored.rawValue) \($0.place) \($0.direction.rawValue)" }.sorted() == back.map { "\($0.id.rawValue) \($0.place) \($0.direction.rawValue)" }.sorted())
        #expect(there.map(\.validation.mirrored.rawValue).sorted() == back.map(\.validation.rawValue).sorted())
    }

    /// No kind of change goes without a mutation.
    @Test func everyKindIsMutated() {
        let mutated = Set(Mutation.all.flatMap(\.expected).map(\.id))
        #expect(ChangeID.allCases.filter { !mutated.contains($0) } == [])
    }

    private static func key(_ change: Change) -> String { "\(change.id.rawValue) \(change.place)" }
    private static func key(_ expectation: Mutation.Expectation) -> String { "\(expectation.id.rawValue) \(expectation.place)" }
}
