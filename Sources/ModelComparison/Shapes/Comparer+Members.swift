import ServiceModel

extension Comparer {
    mutating func added(
        _ member: Member, to shape: String, _ form: StructureForm, _ at: ChangeLocations, reaching reached: [OperationReach], _ rename: String?
    ) {
        let shapes = arriving(with: [member.shape])
        var source: SourceVerdict = .compatible
        if form.isUnion {
            source = .breaking(.caseAdded)
        } else if form.isDeclared, !member.hasDefault(in: new) {
            source = .breaking(.argumentAdded)
        }
        add(.memberAdded, at: .member(shape: shape, member: member.name), at, reaching: reached, wire: member.isRequired ? .input : [],
            validation: member.isRequired ? .narrower : .same, source: source.combined(with: sourceOfArriving(shapes)),
            "\(member.isRequired ? "required" : "optional") member added, a “\(member.shape)”",
            ChangeDetails(after: member.shape, rename: rename, shapes: shapes))
    }

    mutating func removed(
        _ member: Member, from shape: String, _ form: StructureForm, _ at: ChangeLocations, reaching reached: [OperationReach], _ rename: String?
    ) {
        let shapes = leaving(with: [member.shape])
        // A server that knows the member no more drops what old clients send in it, and sends none; who may not count on it does without.
        add(.memberRemoved, at: .member(shape: shape, member: member.name), at, reaching: reached, wire: member.isRequired ? .both : .input,
            validation: member.isRequired ? .wider : .same,
            source: form.isDeclared ? .breaking(.declarationRemoved) : sourceOfLeaving(shapes),
            "\(member.isRequired ? "required" : "optional") member removed, a “\(member.shape)”",
            ChangeDetails(before: member.shape, rename: rename, shapes: shapes))
    }

    mutating func compare(_ before: Member, _ after: Member, of shape: String, _ form: StructureForm, reaching reached: [OperationReach]) {
        let place = ChangePlace.member(shape: shape, member: after.name)
        let at = ChangeLocations(old: before.location, new: after.location)
        compareTexts(at: place, at, reaching: reached, (before.documentation, after.documentation), (before.traits.deprecation, after.traits.deprecation))
        compareRequirements(before, after, form, at: place, at, reaching: reached)
        compareTarget(.memberTargetChanged, at: place, at, reaching: reached, before.shape, after.shape, isDeclared: form.isDeclared)
        compareTraits(before, after, form, at: place, at, reaching: reached)
        let isString = new.shapes[after.shape]?.type.name == "string"
        compareConstraints(before.constraints, after.constraints, at: place, at, reaching: reached, isString: isString)
    }

    private mutating func compareRequirements(
        _ before: Member, _ after: Member, _ form: StructureForm, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        let source: SourceVerdict = form.isDeclared && !form.isUnion ? .breaking(.typeChanged) : .compatible
        switch (before.requirement, after.requirement) {
        case (nil, .some):
            add(.memberRequired, at: place, at, reaching: reached, wire: .input, validation: .narrower, source: source, "is required, was optional")
        case (.some, nil):
            // Clients fill in what a response lacks and should not (Smithy's client error correction).
            add(.memberOptional, at: place, at, reaching: reached, validation: .wider, source: source, "is optional, was required")
        case (let one?, let other?) where one != other:
            add(.originChanged, at: place, at, reaching: reached, "the requirement’s origin is \(Self.text(other)), was \(Self.text(one))",
                ChangeDetails(before: Self.text(one), after: Self.text(other), trait: "required"))
        default: break
        }
    }

    static func text(_ origin: ConstraintOrigin) -> String {
        switch origin {
        case .model: "the model"
        case .documentation(let justification): "the documentation (\(justification.reason))"
        }
    }
}
