import ServiceModel

/// How deep the shallowest value of each shape is: what bounds recursion. A shape without an entry has no finite value.
struct ShapeDepths {
    private var depths: [String: Int] = [:]

    init(_ shapes: ShapeTable) {
        var round = 0
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            var found: [String] = []
            for shape in shapes where depths[shape.name] == nil && exists(shape, shapes) { found.append(shape.name) }
            for name in found { depths[name] = round }
            hasGrown = !found.isEmpty
            round += 1
        }
    }

    subscript(shape: String) -> Int? { depths[shape] }

    private func exists(_ shape: Shape, _ shapes: ShapeTable) -> Bool {
        let needsEntry = (ValueConstraints(shape).lengthRange?.lowerBound ?? 0) > 0
        switch shape.type {
        case .structure(let structure):
            switch structure.variant {
            case .union, .eventStream: return structure.members.contains { depths[$0.shape] != nil }
            case .plain, .exception: return structure.members.allSatisfy { !$0.isRequired || depths[$0.shape] != nil }
            case .document: return true
            }
        case .list(let list): return !needsEntry || depths[list.element.shape] != nil
        case .map(let map): return !needsEntry || (depths[map.value.shape] != nil && depths[map.key.shape] != nil)
        default: return true
        }
    }
}
