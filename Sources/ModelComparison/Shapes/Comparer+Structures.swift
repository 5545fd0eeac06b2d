import ServiceModel

extension Comparer {
    mutating func compare(
        _ before: Structure, _ after: Structure, of shape: String, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        compareVariants(before.variant, after.variant, of: shape, at, reaching: reached)
        let pairs = Pairing(before.members, after.members, by: \.name)
        let hints = memberHints(pairs, before, after)
        let form = StructureForm(isDeclared: before.variant != .document && after.variant != .document, isUnion: after.variant.isUnion)
        for member in pairs.added {
            let rename = hints.first { $0.value == member.name }?.key
            added(member, to: shape, form, ChangeLocations(old: at.old, new: member.location), reaching: reached, rename)
        }
        for member in pairs.removed {
            removed(member, from: shape, form, ChangeLocations(old: member.location, new: at.new), reaching: reached, hints[member.name])
        }
        for (one, other) in pairs.common { compare(one, other, of: shape, form, reaching: reached) }
        if pairs.isReordered {
            let source: SourceVerdict = form.isDeclared && !form.isUnion ? .breaking(.argumentsReordered) : .compatible
            let names = (pairs.common.map(\.old).map(\.name), pairs.common.map(\.new).map(\.name))
            add(.membersReordered, at: .shape(shape), at, reaching: reached, source: source, "members stand in another order",
                ChangeDetails(before: before.members.map(\.name).filter(Set(names.0).contains).joined(separator: ", "), after: names.1.joined(separator: ", ")))
        }
        compareRules(before.rules, after.rules, of: shape, at, reaching: reached)
    }

    private mutating func compareVariants(
        _ before: StructureVariant, _ after: StructureVariant, of shape: String, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        if case .exception(let error) = before, case .exception(let other) = after {
            return compareError(error, other, at: .shape(shape), at, reaching: reached)
        }
        guard before != after else { return }
        let (one, other) = (before.word, after.word)
        let isFraming = [before, after].contains { $0 == .document || $0 == .eventStream }
        var source: SourceVerdict = .breaking(.typeChanged)
        if case .exception = after, before == .plain { source = hasClient.old && hasClient.new ? .breaking(.caseAdded) : .compatible }
        if case .exception = before, after == .plain { source = hasClient.old ? .breaking(.declarationRemoved) : .compatible }
        let validation: ValidationVerdict = after == .union ? .narrower : before == .union ? .wider : .same
        add(.structureVariantChanged, at: .shape(shape), at, reaching: reached, wire: isFraming ? .both : [], validation: validation, source: source,
            "is \(other), was \(one)", ChangeDetails(before: one, after: other))
    }

    /// Members that may have got another name: one goes, one comes, with the same target and requirement, in the same place or so explained.
    private func memberHints(_ pairs: Pairing<Member>, _ before: Structure, _ after: Structure) -> [String: String] {
        var hints: [String: String] = [:]
        for member in pairs.removed {
            let place = before.members.firstIndex { $0.name == member.name }
            let found = pairs.added.first { other in
                guard renames.areAlike(member.shape, other.shape), member.isRequired == other.isRequired, !hints.values.contains(other.name) else { return false }
                return after.members.firstIndex { $0.name == other.name } == place
                    || member.documentation != nil && member.documentation == other.documentation
                    || nearestName(to: member.name, in: [other.name]) != nil
            }
            if let found { hints[member.name] = found.name }
        }
        return hints
    }
}

/// What a structure's members are in Swift.
struct StructureForm {
    /// Whether the structure is a type; documents are none.
    var isDeclared: Bool
    /// Whether it is an enum, with its members as cases.
    var isUnion: Bool
}

extension StructureVariant {
    /// The variant in words.
    fileprivate var word: String {
        switch self {
        case .plain: "a plain structure"
        case .union: "a union"
        case .document: "a document"
        case .eventStream: "an event stream"
        case .exception: "an exception"
        }
    }
}
