import ServiceModel

extension Derivability {
    /// How deep the shallowest value of each shape is that its constraints allow: what bounds recursion.
    init(samplesOf shapes: ShapeTable) {
        self.init(shapes) { shape in
            let needsEntry = (ValueConstraints(shape).lengthRange?.lowerBound ?? 0) > 0
            return switch shape.type {
            case .structure(let structure):
                switch structure.variant {
                case .union, .eventStream: .any(structure.members.map(\.shape))
                case .plain, .exception: .all(structure.members.filter(\.isRequired).map(\.shape))
                case .document: .all([])
                }
            case .list(let list) where needsEntry: .all([list.element.shape])
            case .map(let map) where needsEntry: .all([map.key.shape, map.value.shape])
            default: .all([])
            }
        }
    }
}
