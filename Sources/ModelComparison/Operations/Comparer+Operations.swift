import ServiceModel

extension Comparer {
    mutating func compareOperations() {
        let pairs = Pairing(old.operations, new.operations, by: \.name)
        let hints = operationHints(pairs)
        for operation in pairs.added {
            let shapes = arriving(with: operation.referencedShapes)
            let source: SourceVerdict = hasMethod(operation, in: new, hasClient.new) ? .breaking(.requirementAdded) : .compatible
            var details = ChangeDetails(shapes: shapes)
            details.rename = hints.first { $0.value == operation.name }?.key
            add(.operationAdded, at: .operation(operation.name), ChangeLocations(old: nil, new: operation.location),
                reaching: whole(operation.name), source: source.combined(with: sourceOfArriving(shapes)), "operation added", details)
        }
        for operation in pairs.removed {
            let shapes = leaving(with: operation.referencedShapes)
            let source: SourceVerdict = hasMethod(operation, in: old, hasClient.old) ? .breaking(.declarationRemoved) : .compatible
            let details = ChangeDetails(rename: hints[operation.name], shapes: shapes)
            add(.operationRemoved, at: .operation(operation.name), ChangeLocations(old: operation.location, new: nil),
                reaching: whole(operation.name), wire: .both, source: source.combined(with: sourceOfLeaving(shapes)), "operation removed", details)
        }
        for (before, after) in pairs.common { compare(before, after) }
    }

    private mutating func compare(_ before: Operation, _ after: Operation) {
        let place = ChangePlace.operation(after.name)
        let at = ChangeLocations(old: before.location, new: after.location)
        let reached = whole(after.name)
        compareTexts(at: place, at, reaching: reached, (before.documentation, after.documentation), (before.traits.deprecation, after.traits.deprecation))
        compare(.operationWireNameChanged, at: place, at, reaching: reached, "name on the wire", before.wireName, after.wireName, wire: .both)
        compare(.httpMethodChanged, at: place, at, reaching: reached, "method", before.http.method, after.http.method, wire: .both)
        compare(.httpURIChanged, at: place, at, reaching: reached, "requestUri", before.http.requestURI, after.http.requestURI, wire: .both)
        compare(.httpStatusChanged, at: place, at, reaching: reached, "responseCode", before.http.responseCode, after.http.responseCode)
        compareInput(before, after, at)
        compareOutput(before, after, at)
        compareErrors(before, after, at)
        compareTraits(before.traits, after.traits, at: place, at, reaching: reached)
    }

    /// Whether the client has a method for an operation.
    func hasMethod(_ operation: Operation, in model: ServiceModel, _ hasClient: Bool) -> Bool {
        hasClient && ![operation.input?.shape, operation.output?.shape].compactMap(\.self).contains { name in
            model.shapes[name]?.members.contains { model.shapes[$0.shape]?.structure?.variant == .eventStream } ?? false
        }
    }

    func whole(_ operation: String) -> [OperationReach] { [OperationReach(operation: operation, directions: .both)] }
    func request(of operation: String) -> [OperationReach] { [OperationReach(operation: operation, directions: .input)] }
    func response(of operation: String) -> [OperationReach] { [OperationReach(operation: operation, directions: .output)] }

    /// Operations that may have got another name: one goes, one comes, and both do the same.
    private func operationHints(_ pairs: Pairing<Operation>) -> [String: String] {
        var hints: [String: String] = [:]
        for before in pairs.removed {
            let alike = pairs.added.filter { after in
                after.http == before.http && renames.areAlike(before.input?.shape, after.input?.shape)
                    && renames.areAlike(before.output?.shape, after.output?.shape)
                    && before.errors.map(\.shape) == after.errors.map(\.shape) && (before.input ?? nil) != nil
            }
            if alike.count == 1 { hints[before.name] = alike[0].name }
        }
        return hints
    }
}
