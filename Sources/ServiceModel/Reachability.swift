extension ServiceModel {
    /// The names of all shapes that can be reached from the given ones, these included.
    public func shapes(reachableFrom roots: some Sequence<String>) -> Set<String> {
        var reached: Set<String> = []
        var pending = Array(roots)
        while let name = pending.popLast() {
            guard reached.insert(name).inserted, let shape = shapes[name] else { continue }
            pending.append(contentsOf: shape.referencedShapes)
        }
        return reached
    }

    /// For each shape that an operation reaches, whether requests hold it, responses (errors included), or both.
    public func shapeDirections() -> [String: ShapeDirections] {
        let inputs = shapes(reachableFrom: operations.compactMap(\.input?.shape))
        let outputs = shapes(reachableFrom: operations.flatMap(\.responseShapes))
        var directions: [String: ShapeDirections] = [:]
        for name in inputs { directions[name, default: []].insert(.input) }
        for name in outputs { directions[name, default: []].insert(.output) }
        return directions
    }
}

/// In which messages a shape occurs.
public struct ShapeDirections: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let input = ShapeDirections(rawValue: 1)
    public static let output = ShapeDirections(rawValue: 2)
    public static let both: ShapeDirections = [.input, .output]
}

extension Shape {
    /// The shapes that this one names, in order.
    public var referencedShapes: [String] {
        switch type {
        case .structure(let structure): structure.members.map(\.shape)
        case .list(let list): [list.element.shape]
        case .map(let map): [map.key.shape, map.value.shape]
        case .string, .boolean, .integer, .long, .float, .double, .timestamp, .blob: []
        }
    }
}

extension Operation {
    /// The shapes of a response: the output and the errors.
    public var responseShapes: [String] {
        (output.map { [$0.shape] } ?? []) + errors.map(\.shape)
    }

    /// Input, output and errors.
    public var referencedShapes: [String] {
        (input.map { [$0.shape] } ?? []) + responseShapes
    }
}
