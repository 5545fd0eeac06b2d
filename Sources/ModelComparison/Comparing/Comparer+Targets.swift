import ServiceModel

/// A comparison of two shapes of different names, which stand in the same place.
struct Detour {
    /// The operations that reach the place.
    var reach: [OperationReach]
    var pending: [ShapePair] = []
    var seen: Set<ShapePair> = []
}

/// A shape of the old model and one of the new.
struct ShapePair: Hashable {
    var old: String
    var new: String
}

extension Comparer {
    /// What a place refers to. Another shape that means the same under another name is no change; where two differ, so do the verdicts.
    ///
    /// - Parameter isDeclared: Whether the place shows in generated code.
    mutating func compareTarget(
        _ id: ChangeID, at place: ChangePlace, _ at: ChangeLocations, reaching operations: [OperationReach], _ before: String, _ after: String,
        isDeclared: Bool = true
    ) {
        guard before != after, renames.pairs[before] != after else { return }
        if detour != nil {
            detour?.pending.append(ShapePair(old: before, new: after))
            return
        }
        let (arrived, left) = (arriving(with: [after]), leaving(with: [before]))
        let verdicts = compatibility(of: before, with: after, reaching: operations)
        var source: SourceVerdict = .compatible
        if isDeclared, old.signature(of: before) != new.signature(of: after) { source = .breaking(.typeChanged) }
        source = source.combined(with: sourceOfLeaving(left)).combined(with: sourceOfArriving(arrived))
        let types = (old.shapes[before]?.type.name ?? "document", new.shapes[after]?.type.name ?? "document")
        let summary = types.0 == types.1
            ? "is “\(after)”, was “\(before)”" : "is “\(after)”, a \(types.1); was “\(before)”, a \(types.0)"
        add(id, at: place, at, reaching: operations, wire: verdicts.wire == .breaking ? .both : [], validation: verdicts.validation, source: source,
            summary, ChangeDetails(before: before, after: after, shapes: arrived + left))
    }

    /// The verdicts on a change from one shape to another with all that they hold, in the messages of some operations.
    private mutating func compatibility(
        of before: String, with after: String, reaching operations: [OperationReach]
    ) -> (wire: WireVerdict, validation: ValidationVerdict) {
        var aside = self
        aside.discardChanges()
        aside.detour = Detour(reach: operations, pending: [ShapePair(old: before, new: after)])
        while let pair = aside.detour?.pending.popLast() {
            guard aside.detour?.seen.insert(pair).inserted == true else { continue }
            guard let one = old.shapes[pair.old], let other = new.shapes[pair.new] else { continue }
            aside.compare(one, other)
        }
        patterns = aside.patterns
        return aside.changes.reduce((.compatible, .same)) { verdicts, change in
            (verdicts.0 == .breaking ? .breaking : change.wire, verdicts.1.combined(with: change.validation))
        }
    }

    /// The shapes that the new model has and the old one has not, among those that some shapes bring with them.
    mutating func arriving(with targets: [String]) -> [String] {
        let names = Self.closure(of: targets, in: new.shapes) { [old, renames] in old.shapes[$0] == nil && renames.origins[$0] == nil }
        accounted.formUnion(names)
        return names
    }

    /// The shapes that the old model has and the new one has not, among those that some shapes bring with them.
    mutating func leaving(with targets: [String]) -> [String] {
        let names = Self.closure(of: targets, in: old.shapes) { [new, renames] in new.shapes[$0] == nil && renames.pairs[$0] == nil }
        accounted.formUnion(names)
        return names
    }

    private static func closure(of targets: [String], in shapes: ShapeTable, where isWanted: (String) -> Bool) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        var open = Array(targets.reversed())
        while let name = open.popLast() {
            guard seen.insert(name).inserted, isWanted(name), let shape = shapes[name] else { continue }
            found.append(name)
            open += shape.referencedShapes.reversed()
        }
        return found
    }

    /// An exception is a case of the service's error.
    func sourceOfArriving(_ shapes: [String]) -> SourceVerdict {
        hasClient.old && hasClient.new && shapes.contains { new.shapes[$0]?.isException ?? false } ? .breaking(.caseAdded) : .compatible
    }

    func sourceOfLeaving(_ shapes: [String]) -> SourceVerdict {
        shapes.contains { old.shapes[$0]?.isDeclared ?? false } ? .breaking(.declarationRemoved) : .compatible
    }
}
