import ServiceModel

/// Which operations reach a shape, in either of two models, and through which messages.
struct ReachIndex {
    private let graphs: [ReferrerGraph]
    /// The operations of both models, the new one's first.
    private let order: [String]
    private var known: [String: [OperationReach]] = [:]

    init(old: ServiceModel, new: ServiceModel) {
        graphs = [ReferrerGraph(old), ReferrerGraph(new)]
        let names = new.operations.map(\.name)
        let present = Set(names)
        order = names + old.operations.map(\.name).filter { !present.contains($0) }
    }

    /// The operations that reach a shape.
    mutating func operations(reaching shape: String) -> [OperationReach] {
        if let known = known[shape] { return known }
        var directions: [String: ShapeDirections] = [:]
        for graph in graphs {
            graph.forEachOperation(reaching: shape) { directions[$0, default: []].formUnion($1) }
        }
        let reach = order.compactMap { name in directions[name].map { OperationReach(operation: name, directions: $0) } }
        known[shape] = reach
        return reach
    }

    /// All operations, with all their messages.
    var everything: [OperationReach] { order.map { OperationReach(operation: $0, directions: .both) } }
}

/// From each shape of a model, the shapes and operations that name it.
private struct ReferrerGraph {
    private let shapes: ShapeTable
    private var referrers: [[Int]]
    private var users: [[OperationReach]]

    init(_ model: ServiceModel) {
        shapes = model.shapes
        referrers = Array(repeating: [], count: shapes.count)
        users = Array(repeating: [], count: shapes.count)
        for (place, shape) in shapes.enumerated() {
            for target in shape.referencedShapes {
                if let position = shapes.position(of: target), referrers[position].last != place { referrers[position].append(place) }
            }
        }
        for operation in model.operations {
            let messages = (operation.input.map { [($0.shape, ShapeDirections.input)] } ?? []) + operation.responseShapes.map { ($0, .output) }
            for (shape, direction) in messages {
                guard let position = shapes.position(of: shape) else { continue }
                users[position].append(OperationReach(operation: operation.name, directions: direction))
            }
        }
    }

    func forEachOperation(reaching shape: String, _ body: (String, ShapeDirections) -> Void) {
        guard let start = shapes.position(of: shape) else { return }
        var reached = [Bool](repeating: false, count: referrers.count)
        var open = [start]
        reached[start] = true
        while let position = open.popLast() {
            for user in users[position] { body(user.operation, user.directions) }
            for referrer in referrers[position] where !reached[referrer] {
                reached[referrer] = true
                open.append(referrer)
            }
        }
    }
}
