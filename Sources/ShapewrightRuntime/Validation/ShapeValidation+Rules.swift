/// Rules over several members.
extension ShapeValidation {
    mutating func check(_ rule: StructureRule, _ schema: StructureSchema, _ base: UnsafeRawPointer) {
        guard report.appliesBeyondMinima, !report.isDecided else { return }
        switch rule.kind {
        case .mutuallyExclusive(let paths):
            var count = 0
            for path in paths where RuleWalk.isSet(path, schema, base) { count += 1 }
            if count > 1 { report.add(rule.source, .mutuallyExclusive(paths.map(\.text))) }
        case .atLeastOne(let paths):
            for path in paths where RuleWalk.isSet(path, schema, base) { return }
            report.add(rule.source, .atLeastOne(of: paths.map(\.text)))
        case .unique(let path):
            if RuleWalk.hasDuplicates(path, schema, base) { report.add(rule.source, .unique(path.text)) }
        case .uniform(let path):
            if !RuleWalk.isUniform(path, schema, base) { report.add(rule.source, .uniform(path.text)) }
        }
    }
}

/// Finds the values at the end of a rule's path.
enum RuleWalk {
    /// Whether the path leads to anything: a member that has a value, or an element.
    static func isSet(_ path: RulePath, _ schema: StructureSchema, _ base: UnsafeRawPointer) -> Bool {
        var isSet = false
        forEach(path.steps[...], schema, base) { _, _ in
            isSet = true
            return false
        }
        return isSet
    }

    /// Whether two values are equal.
    static func hasDuplicates(_ path: RulePath, _ schema: StructureSchema, _ base: UnsafeRawPointer) -> Bool {
        // Comparing each with each allocates nothing, and is the faster way while there are few.
        var count = 0
        forEach(path.steps[...], schema, base) { _, _ in
            count += 1
            return count <= 64
        }
        return count <= 64 ? hasEqualPair(path, schema, base, among: nil) : hasDuplicatesAmongMany(path, schema, base)
    }

    private static func hasDuplicatesAmongMany(_ path: RulePath, _ schema: StructureSchema, _ base: UnsafeRawPointer) -> Bool {
        // Values with the hash of an earlier one are few, and are compared; the others differ from all.
        var hashes: Set<Int> = []
        var repeated: Set<Int> = []
        forEach(path.steps[...], schema, base) { target, address in
            let hash = ShapeHashing.hashValue(target, address)
            if !hashes.insert(hash).inserted { repeated.insert(hash) }
            return true
        }
        return !repeated.isEmpty && hasEqualPair(path, schema, base, among: repeated)
    }

    private static func hasEqualPair(_ path: RulePath, _ schema: StructureSchema, _ base: UnsafeRawPointer, among hashes: Set<Int>?) -> Bool {
        var found = false
        var index = 0
        forEach(path.steps[...], schema, base) { target, address in
            defer { index += 1 }
            if let hashes, !hashes.contains(ShapeHashing.hashValue(target, address)) { return true }
            var earlier = 0
            forEach(path.steps[...], schema, base) { _, other in
                guard earlier < index else { return false }
                earlier += 1
                found = ShapeEquality.areEqual(target, address, other)
                return !found
            }
            return !found
        }
        return found
    }

    /// Whether all values are equal.
    static func isUniform(_ path: RulePath, _ schema: StructureSchema, _ base: UnsafeRawPointer) -> Bool {
        var isUniform = true
        forEach(path.steps[...], schema, base) { target, first in
            forEach(path.steps[...], schema, base) { _, other in
                isUniform = ShapeEquality.areEqual(target, first, other)
                return isUniform
            }
            return false
        }
        return isUniform
    }

    /// Calls a function with each value at the end of a path, until it says that it has seen enough.
    ///
    /// - Returns: Whether the function wants more.
    @discardableResult
    private static func forEach(
        _ steps: ArraySlice<RulePath.Step>, _ schema: StructureSchema, _ base: UnsafeRawPointer,
        _ body: (ShapeSchema, UnsafeRawPointer) -> Bool
    ) -> Bool {
        guard let step = steps.first, let member = schema.members.first(where: { $0.codingKey.stringValue == step.member }) else { return true }
        let rest = steps.dropFirst()
        guard let value = member.value(at: base + member.offset) else { return true }
        guard step.entersElements, let list = member.schema.list, let element = member.schema.element else {
            return follow(rest, member.schema, value, body)
        }
        var wantsMore = true
        list.withElements(at: value) { first, count in
            for index in 0..<count where wantsMore {
                let entry = first + index * list.stride
                if member.schema.isSparse, element.isNil(at: entry) { continue }
                wantsMore = follow(rest, element, entry, body)
            }
        }
        return wantsMore
    }

    private static func follow(
        _ steps: ArraySlice<RulePath.Step>, _ schema: ShapeSchema, _ value: UnsafeRawPointer,
        _ body: (ShapeSchema, UnsafeRawPointer) -> Bool
    ) -> Bool {
        if steps.isEmpty { return body(schema, value) }
        guard let structure = schema.structure?.checkedSchema, structure.union == nil else { return true }
        return forEach(steps, structure, value, body)
    }
}
