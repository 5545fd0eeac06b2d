/// Which shapes have a value at all, and how deep the shallowest of each is: the least fixed point of “what can be made of what can be made”.
public struct Derivability: Sendable {
    /// The shapes, by name, of which a value of a shape must hold values. A name that the table does not have is one of which no value exists.
    public enum Need: Sendable, Hashable {
        case all([String])
        case any([String])
    }

    private let shapes: ShapeTable
    private let depths: [Int?]

    /// Takes time in proportion to the needs, whatever their shape.
    public init(_ shapes: ShapeTable, needs: (Shape) -> Need) {
        var holders = [[Int]](repeating: [], count: shapes.count)
        // How many of its needs a shape still waits for.
        var open = [Int](repeating: 0, count: shapes.count)
        var depths = [Int?](repeating: nil, count: shapes.count)
        var found: [Int] = []
        for (position, shape) in shapes.enumerated() {
            let needed: [String]
            switch needs(shape) {
            case .all(let names):
                needed = names
                open[position] = names.count
                if names.isEmpty { found.append(position) }
            case .any(let names):
                needed = names
                open[position] = 1
            }
            for name in needed {
                if let target = shapes.position(of: name) { holders[target].append(position) }
            }
        }
        var depth = 0
        while !found.isEmpty {
            for position in found { depths[position] = depth }
            var next: [Int] = []
            for position in found {
                for holder in holders[position] {
                    open[holder] -= 1
                    if open[holder] == 0 { next.append(holder) }
                }
            }
            found = next
            depth += 1
        }
        self.shapes = shapes
        self.depths = depths
    }

    /// How many shapes deep the shallowest value of the shape is, itself not counted; `nil` if none exists.
    public func depth(of shape: String) -> Int? { shapes.position(of: shape).flatMap { depths[$0] } }

    /// Whether the shape has a value.
    public func hasValue(_ shape: String) -> Bool { depth(of: shape) != nil }
}
