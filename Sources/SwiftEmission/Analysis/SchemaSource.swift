import ServiceModel

/// Shapes and members as schemas, in the words of `ShapewrightRuntime.ShapeSchema`.
extension EmissionContext {
    /// The schema of a shape's values, as an expression where one is expected.
    ///
    /// - Parameter format: The timestamp format that the place asks for where the shape is used.
    func schema(of name: String, format: TimestampFormat? = nil) -> SwiftCode {
        guard let shape = shape(name) else { return ".document" }
        if needsConstant(shape) { return "Shapes.\(SwiftCode.identifier(names.constants[shape.name] ?? ""))" }
        switch shape.type {
        case .structure(let structure): return structure.variant == .document ? ".document" : ".structure(\(type(of: name)).self)"
        case .string(let values): return values.isEmpty ? ".string" : ".enumeration(\(type(of: name)).self)"
        case .timestamp: return timestamp(format ?? shape.traits.timestampFormat)
        default: return kind(shape)
        }
    }

    /// The definition of a shape's constant, behind the type's name; `nil` for shapes that need none.
    func schemaDefinition(of shape: Shape) -> SwiftCode? {
        guard needsConstant(shape) else { return nil }
        var arguments: [SwiftCode] = []
        switch shape.type {
        case .list(let list):
            arguments.append("of: \(schema(of: list.element.shape, format: list.element.timestampFormat))")
        case .map(let map):
            arguments += keyArguments(map.key.shape)
            arguments.append("of: \(schema(of: map.value.shape, format: map.value.timestampFormat))")
        case .string(let values) where !values.isEmpty: arguments.append("\(type(of: shape.name)).self")
        default: break
        }
        if shape.traits.isSparse { arguments.append("isSparse: true") }
        arguments += constraints(shape.constraints, on: shape) { patterns.name(of: $0, on: shape.name) }
        if shape.traits.isSensitive { arguments.append("isSensitive: true") }
        return "\(kind(shape))(\(SwiftCode.joined(arguments)))"
    }

    /// A member as an argument of its structure's schema.
    ///
    /// - Parameter storage: How the value is stored; what the member says of itself unless given.
    func memberSchema(_ member: Member, of shape: Shape, storage: SwiftCode? = nil) -> SwiftCode {
        let isIndirect = indirectMembers.contains(MemberReference(shape: shape.name, member: member.name))
        let ownStorage: SwiftCode = member.isRequired
            ? (isIndirect ? "requiredIndirect" : "required") : (isIndirect ? "optionalIndirect" : "optional")
        let location = location(of: member, in: shape)
        var arguments = [SwiftCode.literal(schemaName(of: member, in: shape)), schema(of: member.shape, format: member.traits.timestampFormat)]
        if let target = self.shape(member.shape) {
            arguments += constraints(member.constraints, on: target) { patterns.name(of: $0, on: shape.name, member: member.name) }
        }
        if let location { arguments.append("in: \(location)") }
        return ".\(storage ?? ownStorage)(\(SwiftCode.joined(arguments)))"
    }

    /// What a structure's schema calls a member. In a place of its own a member has a name there; among the structure's members it goes by
    /// the model's.
    func schemaName(of member: Member, in shape: Shape) -> String {
        location(of: member, in: shape) == nil ? member.wireName : member.name
    }

    /// Where in an HTTP message a member goes; `nil` for the body, and in protocols that know no other place.
    private func location(of member: Member, in shape: Shape) -> SwiftCode? {
        guard boundShapes.contains(shape.name) else { return nil }
        if shape.traits.payloadMember == member.name { return ".payload" }
        let name = SwiftCode.literal(member.wireName)
        switch member.traits.httpLocation {
        case .uri: return ".label(\(name))"
        case .queryString:
            if case .map? = self.shape(member.shape)?.type { return ".queryParameters" }
            return ".query(\(name))"
        case .header: return member.traits.isJSONValue ? ".encodedHeader(\(name))" : ".header(\(name))"
        case .headers: return ".prefixHeaders(\(SwiftCode.literal(member.traits.locationName ?? "")))"
        case .statusCode: return ".responseCode"
        case nil: return nil
        }
    }

    /// A rule over several members; `nil` where the rule cannot be broken.
    func ruleSchema(_ rule: StructureRule, of shape: Shape) -> SwiftCode? {
        func path(_ path: MemberPath) -> SwiftCode { self.path(path, of: shape) }
        let source: SwiftCode = rule.origin == .model ? "" : ", source: .documentation"
        switch rule.kind {
        case .mutuallyExclusive(let paths): return ".mutuallyExclusive([\(SwiftCode.joined(paths.map(path)))]\(source))"
        case .atLeastOne(let paths): return ".atLeastOne([\(SwiftCode.joined(paths.map(path)))]\(source))"
        // A path that enters no list leads to one value at most, which is like itself and like no other.
        case .unique(let path): return path.steps.contains(where: \.entersElements) ? ".unique(\(self.path(path, of: shape))\(source))" : nil
        case .uniform(let path): return path.steps.contains(where: \.entersElements) ? ".uniform(\(self.path(path, of: shape))\(source))" : nil
        }
    }

    /// A path in names on the wire, by which schemas find their members.
    private func path(_ path: MemberPath, of shape: Shape) -> SwiftCode {
        var path = path
        var holder: Shape? = shape
        for (index, step) in path.steps.enumerated() {
            let member = holder?.members.first { $0.name == step.member }
            path.steps[index].member = member?.wireName ?? step.member
            holder = member.flatMap { self.shape($0.shape) }
            if step.entersElements, case .list(let list)? = holder?.type { holder = self.shape(list.element.shape) }
        }
        return SwiftCode.literal(path.description)
    }

    /// Whether the shape is more than its Swift type says.
    private func needsConstant(_ shape: Shape) -> Bool {
        switch shape.type {
        case .structure: false
        case .list, .map: true
        case .string, .integer, .long, .float, .double, .blob: shape.traits.isSensitive || !constraints(shape.constraints, on: shape) { _ in "" }.isEmpty
        case .boolean, .timestamp: false
        }
    }

    private func kind(_ shape: Shape) -> SwiftCode {
        switch shape.type {
        case .string(let values): values.isEmpty ? ".string" : ".enumeration"
        case .boolean: ".boolean"
        case .integer: ".integer"
        case .long: ".long"
        case .float: ".float"
        case .double: ".double"
        case .timestamp: ".timestamp"
        case .blob: ".blob"
        case .list: ".list"
        case .map: ".map"
        case .structure: ".structure"
        }
    }

    private func timestamp(_ format: TimestampFormat?) -> SwiftCode {
        switch format {
        case .iso8601: ".timestamp(.iso8601)"
        case .rfc822: ".timestamp(.rfc822)"
        case .unixTimestamp: ".timestamp(.unixTimestamp)"
        case nil: ".timestamp"
        }
    }

    private func keyArguments(_ name: String) -> [SwiftCode] {
        guard case .string(let values)? = shape(name)?.type, !values.isEmpty else {
            let key = schema(of: name)
            return key.text == ".string" ? [] : ["key: \(key)"]
        }
        return ["keys: \(type(of: name)).self", "key: \(schema(of: name))"]
    }

    /// Constraints as arguments: those of the model, then those that refinements added.
    private func constraints(_ constraints: [Constraint], on shape: Shape, pattern: (PatternConstraint) -> String?) -> [SwiftCode] {
        let modelled = constraints.filter { $0.origin == .model }
        let documented = constraints.filter { $0.origin != .model }
        return (modelled + documented).compactMap { constraint in
            var arguments: [SwiftCode]
            let rule: SwiftCode
            switch (constraint.rule, shape.type) {
            case (.length(let bounds), .string), (.length(let bounds), .blob), (.length(let bounds), .list), (.length(let bounds), .map):
                (rule, arguments) = (".length", boundArguments(bounds, of: shape.type))
            case (.range(let bounds), .integer), (.range(let bounds), .long):
                (rule, arguments) = (".range", boundArguments(bounds, of: shape.type))
            case (.range(let bounds), .float): (rule, arguments) = (".floats", boundArguments(bounds, of: shape.type))
            case (.range(let bounds), .double): (rule, arguments) = (".doubles", boundArguments(bounds, of: shape.type))
            case (.pattern(let constraint), .string):
                (rule, arguments) = (".pattern", pattern(constraint).map { ["Patterns.\(SwiftCode.identifier($0))"] } ?? [])
            default: return nil
            }
            guard !arguments.isEmpty else { return nil }
            if constraint.origin != .model { arguments.append("source: .documentation") }
            return "\(rule)(\(SwiftCode.joined(arguments)))"
        }
    }
}
