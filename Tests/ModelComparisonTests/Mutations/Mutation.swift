import ModelComparison
import ServiceModel
import Testing

/// A single change of the workforce model, and what a comparison must say of it.
struct Mutation: Sendable, CustomTestStringConvertible {
    /// A change as it should be reported.
    struct Expectation: Sendable {
        var id: ChangeID
        var place: String
        var direction: ShapeDirections
        var wire: WireVerdict
        var validation: ValidationVerdict
        var source: SourceVerdict
    }

    var name: String
    /// What the old model has beside the workforce's.
    var prepare: @Sendable (inout ServiceModel) -> Void = { _ in }
    var change: @Sendable (inout ServiceModel) -> Void
    var expected: [Expectation]

    var testDescription: String { name }

    /// A change that is reported as one.
    init(
        _ id: ChangeID, _ place: String, _ direction: ShapeDirections, wire: WireVerdict = .compatible, _ validation: ValidationVerdict = .same,
        source: SourceBreak? = nil, named suffix: String = "", prepare: @escaping @Sendable (inout ServiceModel) -> Void = { _ in },
        _ change: @escaping @Sendable (inout ServiceModel) -> Void
    ) {
        name = "\(id.rawValue) at \(place)\(suffix.isEmpty ? "" : ", \(suffix)")"
        self.prepare = prepare
        self.change = change
        let verdict = source.map { SourceVerdict.breaking($0) } ?? .compatible
        expected = [Expectation(id: id, place: place, direction: direction, wire: wire, validation: validation, source: verdict)]
    }

    /// The same with another change that it entails.
    func and(
        _ id: ChangeID, _ place: String, _ direction: ShapeDirections, wire: WireVerdict = .compatible, _ validation: ValidationVerdict = .same,
        source: SourceBreak? = nil
    ) -> Mutation {
        var both = self
        let verdict = source.map { SourceVerdict.breaking($0) } ?? .compatible
        both.expected.append(Expectation(id: id, place: place, direction: direction, wire: wire, validation: validation, source: verdict))
        return both
    }

    func models() throws -> (old: ServiceModel, new: ServiceModel) {
        var old = try Workforce.model()
        prepare(&old)
        var new = old
        change(&new)
        return (old, new)
    }

    static let all = service + operations + shapes + members + wire + constraints + sideFiles
}
