import ServiceModel

/// Reads `refinements.json`, without looking at the model that it refines.
///
/// People write this file by hand, so an unknown key is an error here.
struct RefinementReader {
    let diagnostics: DiagnosticCollector

    /// The entries that are sound in themselves; the others have been reported.
    func read(_ node: JSONNode) -> [Refinement] {
        guard var reader = ObjectReader(node, "the refinements file", diagnostics: diagnostics) else { return [] }
        let refinements = (reader.elements("refinements", .mandatory) ?? []).compactMap(refinement)
        reader.finish(unknownKeys: .error)
        return refinements
    }

    private func refinement(_ node: JSONNode) -> Refinement? {
        guard var reader = ObjectReader(node, "a refinement", diagnostics: diagnostics) else { return nil }
        let shape = reader.locatedString("shape", .mandatory)
        let member = reader.field("member")
        let memberName = member.flatMap { name(of: $0) }
        let kindFields = Refinement.Kind.keys.compactMap { reader.field($0) }
        let reason = reader.locatedString("reason", .mandatory)
        let reference = reader.string("reference")
        reader.finish(unknownKeys: .error)

        if let reason, reason.value.allSatisfy(\.isWhitespace) {
            diagnostics.error("a refinement’s reason must say what the service’s documentation states", at: reason.location)
        }
        guard let kindField = kindFields.first else {
            let kinds = Refinement.Kind.keys.map { "“\($0)”" }.joined(separator: ", ")
            diagnostics.error("a refinement needs one of \(kinds)", at: node.location)
            return nil
        }
        for second in kindFields.dropFirst() {
            diagnostics.error("a refinement has one rule; “\(second.key)” beside “\(kindField.key)” needs an entry of its own", at: second.keyLocation)
        }
        guard let kind = kind(kindField), kindFields.count == 1, let shape, let reason, member == nil || memberName != nil else { return nil }
        return Refinement(
            shape: shape,
            member: memberName,
            kind: kind,
            location: kindField.keyLocation,
            justification: Justification(reason: reason.value, reference: reference)
        )
    }

    private func kind(_ field: JSONField) -> Refinement.Kind? {
        switch field.key {
        case "length": bounds(field).map { .length($0) }
        case "range": bounds(field).map { .range($0) }
        case "pattern": name(of: field).map { .pattern($0.value) }
        case "required": isTrue(field) ? .required : nil
        case "mutuallyExclusive": paths(field, atLeast: 2).map { .mutuallyExclusive($0) }
        case "atLeastOneOf": paths(field, atLeast: 1).map { .atLeastOneOf($0) }
        case "unique": name(of: field).map { .unique($0) }
        case "uniform": name(of: field).map { .uniform($0) }
        default: nil
        }
    }

    private func name(of field: JSONField) -> LocatedString? {
        let text = LocatedString(field.value)
        if text == nil {
            diagnostics.error("“\(field.key)” in a refinement must be a string, found \(field.value.kind.phrase)", at: field.value.location)
        }
        return text
    }

    private func isTrue(_ field: JSONField) -> Bool {
        if field.value.boolean == true { return true }
        diagnostics.error("“required” in a refinement can only be true; nothing takes a requirement away", at: field.value.location)
        return false
    }

    private func bounds(_ field: JSONField) -> Bounds? {
        guard var reader = ObjectReader(field.value, "“\(field.key)”", diagnostics: diagnostics) else { return nil }
        let isLength = field.key == "length"
        let minimum = bound("min", isLength: isLength, &reader)
        let maximum = bound("max", isLength: isLength, &reader)
        reader.finish(unknownKeys: .error)
        switch (minimum, maximum) {
        case (nil, nil):
            diagnostics.error("“\(field.key)” needs “min”, “max” or both", at: field.value.location)
            return nil
        case let (minimum?, maximum?) where minimum > maximum:
            diagnostics.error("“min” \(minimum) is above “max” \(maximum)", at: field.value.location)
            return nil
        default:
            return Bounds(minimum: minimum, maximum: maximum)
        }
    }

    private func bound(_ key: String, isLength: Bool, _ reader: inout ObjectReader) -> ExactDecimal? {
        guard let field = reader.field(key) else { return nil }
        guard let number = field.value.number else {
            diagnostics.error("“\(key)” must be a number, found \(field.value.kind.phrase)", at: field.value.location)
            return nil
        }
        if isLength, number < 0 || !number.isInteger {
            diagnostics.error("a length is a whole number from 0, not \(number)", at: field.value.location)
        }
        return number
    }

    private func paths(_ field: JSONField, atLeast minimum: Int) -> [LocatedString]? {
        guard let elements = field.value.elements else {
            diagnostics.error("“\(field.key)” must be an array of paths, found \(field.value.kind.phrase)", at: field.value.location)
            return nil
        }
        var paths: [LocatedString] = []
        var seen: Set<String> = []
        for element in elements {
            guard let path = LocatedString(element) else {
                diagnostics.error("“\(field.key)” must hold strings, found \(element.kind.phrase)", at: element.location)
                continue
            }
            if !seen.insert(path.value).inserted {
                diagnostics.error("“\(field.key)” names “\(path.value)” twice", at: path.location)
            }
            paths.append(path)
        }
        guard elements.count >= minimum else {
            let wanted = minimum == 1 ? "a path" : "\(minimum) paths"
            diagnostics.error("“\(field.key)” needs at least \(wanted)", at: field.value.location)
            return nil
        }
        return paths
    }
}
