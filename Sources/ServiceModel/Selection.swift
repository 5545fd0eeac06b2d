extension ServiceModel {
    /// The model pruned to some operations: these, the shapes they reach, their paginators and waiters. The specification's order stays.
    ///
    /// - Throws: ``UnknownOperation`` for the first name that is no operation of the model.
    public func selecting(operations names: some Collection<String>) throws(UnknownOperation) -> ServiceModel {
        let wanted = Set(names)
        for name in names {
            if let unknown = unknownOperation(name) { throw unknown }
        }
        var selected = self
        selected.operations = operations.filter { wanted.contains($0.name) }
        let reached = shapes(reachableFrom: selected.operations.flatMap(\.referencedShapes))
        selected.shapes = ShapeTable(shapes.filter { reached.contains($0.name) })
        selected.paginators = paginators.filter { wanted.contains($0.operation) }
        selected.waiters = waiters.filter { wanted.contains($0.operation) }
        return selected
    }

    /// What is wrong with a name that should be an operation's; `nil` where it is one.
    public func unknownOperation(_ name: String) -> UnknownOperation? {
        guard operation(named: name) == nil else { return nil }
        return UnknownOperation(name: name, nearest: nearestName(to: name, in: operations.lazy.map(\.name)))
    }
}

/// A selection named an operation that the model does not have.
public struct UnknownOperation: Error, Sendable, CustomStringConvertible {
    public var name: String
    public var nearest: String?

    public init(name: String, nearest: String?) {
        self.name = name
        self.nearest = nearest
    }

    public var description: String {
        "the service has no operation “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    }
}
