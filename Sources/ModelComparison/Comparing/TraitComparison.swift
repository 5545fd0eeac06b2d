import ServiceModel

/// Traits that share an identifier and a place; each says in its change which it is.
struct TraitComparison {
    var id: ChangeID
    var place: ChangePlace
    var locations: ChangeLocations
    var reach: [OperationReach]

    func compare<Value: Equatable>(
        _ trait: String, _ before: Value, _ after: Value, as id: ChangeID? = nil, wire: ShapeDirections = [], source: SourceVerdict = .compatible,
        _ comparer: inout Comparer
    ) {
        comparer.compare(id ?? self.id, at: place, locations, reaching: reach, trait, before, after, wire: wire, source: source, trait: trait)
    }
}
