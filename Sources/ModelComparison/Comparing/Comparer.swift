import ServiceModel

/// A comparison under way. Each construct of a model has its part in an extension.
struct Comparer {
    let old: ServiceModel
    let new: ServiceModel
    /// Whether a client is generated from the old model, and whether from the new one.
    let hasClient: (old: Bool, new: Bool)
    let renames: ShapeRenames
    private(set) var changes: [Change] = []
    var reach: ReachIndex
    var patterns = PatternRelations()
    var rewrittenPatterns = 0
    /// Shapes of one model alone whose coming or going is part of another change.
    var accounted: Set<String> = []
    /// Where a place within one shape is compared with a place within another, the operations that reach it, and what is still to compare.
    var detour: Detour?

    init(old: ServiceModel, new: ServiceModel, generatesClient: Bool) {
        self.old = old
        self.new = new
        hasClient = (generatesClient && old.metadata.wireProtocol.hasClient, generatesClient && new.metadata.wireProtocol.hasClient)
        renames = ShapeRenames(old: old, new: new)
        reach = ReachIndex(old: old, new: new)
    }

    /// Notes a change.
    ///
    /// - Parameters:
    ///   - wire: In which messages it breaks old clients; it does where the place occurs in one of these.
    mutating func add(
        _ id: ChangeID, at place: ChangePlace, _ locations: ChangeLocations, reaching operations: [OperationReach],
        wire: ShapeDirections = [], validation: ValidationVerdict = .same, source: SourceVerdict = .compatible,
        _ summary: String, _ details: ChangeDetails = ChangeDetails()
    ) {
        let operations = detour?.reach ?? operations
        let occurs = operations.reduce(into: ShapeDirections()) { $0.formUnion($1.directions) }
        changes.append(Change(
            id: id, place: place, locations: locations, operations: operations,
            wire: occurs.isDisjoint(with: wire) ? .compatible : .breaking, validation: validation, source: source,
            summary: summary, details: details))
    }

    /// Notes a change of one property, where there is one.
    mutating func compare<Value: Equatable>(
        _ id: ChangeID, at place: ChangePlace, _ locations: ChangeLocations, reaching operations: [OperationReach],
        _ what: String, _ before: Value, _ after: Value, wire: ShapeDirections = [], source: SourceVerdict = .compatible, trait: String? = nil
    ) {
        guard before != after else { return }
        let texts = (ValueText.text(of: before), ValueText.text(of: after))
        let details = ChangeDetails(before: texts.0, after: texts.1, trait: trait)
        add(id, at: place, locations, reaching: operations, wire: wire, source: source, ValueText.change(of: what, texts.0, texts.1), details)
    }

    mutating func discardChanges() { changes = [] }
}

extension WireProtocol {
    /// Whether clients are generated for services of this protocol.
    var hasClient: Bool {
        switch self {
        case .json, .restJSON: true
        case .query, .ec2, .restXML, .rpcV2CBOR: false
        }
    }

    /// Whether members go where their HTTP bindings say.
    var hasHTTPBindings: Bool {
        switch self {
        case .restJSON, .restXML: true
        case .json, .query, .ec2, .rpcV2CBOR: false
        }
    }

    var hasXML: Bool {
        switch self {
        case .query, .ec2, .restXML: true
        case .json, .restJSON, .rpcV2CBOR: false
        }
    }
}
