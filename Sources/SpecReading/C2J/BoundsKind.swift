import ServiceModel

/// What bounds mean on a type.
enum BoundsKind: String {
    case length
    case range

    /// `nil` for types whose values have neither length nor size.
    init?(_ type: ShapeType) {
        switch type {
        case .string, .list, .map, .blob: self = .length
        case .integer, .long, .float, .double: self = .range
        case .structure, .boolean, .timestamp: return nil
        }
    }

    func rule(_ bounds: Bounds) -> ConstraintRule {
        switch self {
        case .length: .length(bounds)
        case .range: .range(bounds)
        }
    }
}
