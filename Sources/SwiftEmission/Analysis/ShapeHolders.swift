import ServiceModel

/// Which shapes hold each shape: name it as a member's, an element's, a key's or a value's.
struct ShapeHolders {
    private let shapes: ShapeTable
    /// The places of the holders, by the place of what they hold.
    private var holders: [[Int]]

    init(_ shapes: ShapeTable) {
        self.shapes = shapes
        holders = Array(repeating: [], count: shapes.count)
        for (place, shape) in shapes.enumerated() {
            for name in shape.referencedShapes {
                guard let held = shapes.position(of: name), holders[held].last != place else { continue }
                holders[held].append(place)
            }
        }
    }

    /// The names of some shapes and, again and again, of those that hold one of them, as far as they may.
    func closure(of isRoot: (Shape) -> Bool, including mayJoin: (Shape) -> Bool) -> Set<String> {
        var reached = [Bool](repeating: false, count: shapes.count)
        var pending = shapes.indices.filter { isRoot(shapes[$0]) }
        while let place = pending.popLast() {
            if reached[place] { continue }
            reached[place] = true
            pending += holders[place].filter { !reached[$0] && mayJoin(shapes[$0]) }
        }
        return Set(shapes.indices.lazy.filter { reached[$0] }.map { shapes[$0].name })
    }
}
