import ServiceModel

/// Adds refinements to a model, checking each against it.
struct RefinementApplier {
    private(set) var model: ServiceModel
    private let diagnostics: DiagnosticCollector
    /// Where the refinements stand that made members required.
    private var requirements: [(shape: String, member: String, location: SourceLocation)] = []

    /// - Parameter model: The whole model, before any operations are selected.
    init(model: ServiceModel, diagnostics: DiagnosticCollector) {
        self.model = model
        self.diagnostics = diagnostics
    }

    /// The refined model. What does not fit it is reported and left out.
    static func apply(
        _ refinements: [Refinement], to model: ServiceModel, refusesImpossibleValues: Bool = true, diagnostics: DiagnosticCollector
    ) -> ServiceModel {
        var applier = RefinementApplier(model: model, diagnostics: diagnostics)
        for refinement in refinements { applier.apply(refinement) }
        if refusesImpossibleValues { applier.checkCycles() }
        return applier.model
    }

    private mutating func apply(_ refinement: Refinement) {
        guard let shape = model.shapes[refinement.shape.value] else {
            let hint = diagnostics.suggestion(for: refinement.shape.value, in: model.shapes.lazy.map(\.name))
            diagnostics.error("there is no shape “\(refinement.shape.value)”\(hint)", at: refinement.shape.location)
            return
        }
        if let member = refinement.member {
            guard let structure = shape.structure else {
                diagnostics.error("“\(shape.name)” is \(shape.type.phrase) and has no members", at: member.location)
                return
            }
            guard let position = structure.members.firstIndex(where: { $0.name == member.value }) else {
                let hint = diagnostics.suggestion(for: member.value, in: structure.members.lazy.map(\.name))
                diagnostics.error("“\(shape.name)” has no member “\(member.value)”\(hint)", at: member.location)
                return
            }
            refine(memberAt: position, of: shape, structure, refinement)
        } else {
            refine(shape, refinement)
        }
    }

    // MARK: Shapes

    private mutating func refine(_ shape: Shape, _ refinement: Refinement) {
        var shape = shape
        switch refinement.kind {
        case .length, .range, .pattern:
            guard shape.structure == nil else {
                let message = "“\(shape.name)” is a structure; name the “member” whose values the rule narrows"
                return diagnostics.error(message, at: refinement.location)
            }
            guard let constraint = constraint(refinement, on: shape, existing: shape.constraints) else { return }
            insert(constraint, into: &shape.constraints)
        case .required:
            return diagnostics.error("“required” needs the “member” that is required", at: refinement.location)
        case .mutuallyExclusive, .atLeastOneOf, .unique, .uniform:
            guard var structure = shape.structure else {
                let message = "“\(shape.name)” is \(shape.type.phrase); this rule is for structures"
                return diagnostics.error(message, at: refinement.location)
            }
            guard let kind = ruleKind(refinement, on: shape) else { return }
            if structure.rules.contains(where: { $0.kind == kind }) {
                return diagnostics.warning("the refinement adds nothing: “\(shape.name)” has this rule already", at: refinement.location)
            }
            structure.rules.append(StructureRule(kind, origin: refinement.origin))
            shape.type = .structure(structure)
        }
        model.shapes[shape.name] = shape
    }

    private func ruleKind(_ refinement: Refinement, on shape: Shape) -> StructureRuleKind? {
        let resolver = MemberPathResolver(shapes: model.shapes, diagnostics: diagnostics)
        func resolveAll(_ texts: [LocatedString]) -> [MemberPath]? {
            let paths = texts.compactMap { resolver.resolve($0, from: shape.name) }
            return paths.count == texts.count ? paths : nil
        }
        func resolveSeveral(_ text: LocatedString) -> MemberPath? {
            guard let path = resolver.resolve(text, from: shape.name) else { return nil }
            if path.steps.contains(where: \.entersElements) { return path }
            diagnostics.error("“\(path)” leads to one value only; “[]” leads into each element of a list", at: text.location)
            return nil
        }
        return switch refinement.kind {
        case .mutuallyExclusive(let texts): resolveAll(texts).map { .mutuallyExclusive($0) }
        case .atLeastOneOf(let texts): resolveAll(texts).map { .atLeastOne(of: $0) }
        case .unique(let text): resolveSeveral(text).map { .unique($0) }
        case .uniform(let text): resolveSeveral(text).map { .uniform($0) }
        case .length, .range, .pattern, .required: nil
        }
    }

    // MARK: Members

    private mutating func refine(memberAt position: Int, of shape: Shape, _ structure: Structure, _ refinement: Refinement) {
        var shape = shape
        var structure = structure
        let member = structure.members[position]
        switch refinement.kind {
        case .length, .range, .pattern:
            guard let target = model.shapes[member.shape] else { return }
            let existing = target.constraints + member.constraints
            guard let constraint = constraint(refinement, on: target, existing: existing) else { return }
            insert(constraint, into: &structure.members[position].constraints)
        case .required:
            guard [.plain, .document].contains(structure.variant) || structure.isException else {
                return diagnostics.error("no member of the union “\(shape.name)” can be required", at: refinement.location)
            }
            if member.isRequired {
                return diagnostics.warning("the refinement adds nothing: “\(member.name)” is required already", at: refinement.location)
            }
            structure.members[position].requirement = refinement.origin
            requirements.append((shape.name, member.name, refinement.location))
        case .mutuallyExclusive, .atLeastOneOf, .unique, .uniform:
            return diagnostics.error("this rule is for a whole structure and takes no “member”", at: refinement.location)
        }
        shape.type = .structure(structure)
        model.shapes[shape.name] = shape
    }

    /// Reports requirements by which a structure must contain itself. Cycles without any have been reported of the model itself.
    private func checkCycles() {
        guard !requirements.isEmpty else { return }
        for cycle in RequiredCycle.all(in: model.shapes) {
            let cause = requirements.first { requirement in
                cycle.edges.contains { $0.shape == requirement.shape && $0.member == requirement.member }
            }
            guard let cause else { continue }
            diagnostics.error("with this, “\(cause.shape)” must contain itself, so no value can exist: \(cycle)", at: cause.location)
        }
    }

    // MARK: Constraints

    /// The constraint that a refinement adds to values of a shape, or `nil` where it does not fit or adds nothing, which has been reported.
    private func constraint(_ refinement: Refinement, on shape: Shape, existing: [Constraint]) -> Constraint? {
        let rules = existing.map(\.rule)
        let rule: ConstraintRule
        switch refinement.kind {
        case .length(let bounds):
            rule = .length(bounds)
            guard fits(.length, shape, refinement), narrows(bounds, rules.compactMap(\.lengthBounds), shape, refinement) else { return nil }
        case .range(let bounds):
            rule = .range(bounds)
            guard fits(.range, shape, refinement), narrows(bounds, rules.compactMap(\.rangeBounds), shape, refinement) else { return nil }
        case .pattern(let expression):
            rule = .pattern(PatternConstraint(expression, matching: .whole))
            guard case .string = shape.type else {
                diagnostics.error("“\(shape.name)” is \(shape.type.phrase); “pattern” is for strings", at: refinement.location)
                return nil
            }
            if rules.contains(rule) {
                diagnostics.warning("the refinement adds nothing: “\(shape.name)” has this pattern already", at: refinement.location)
                return nil
            }
        case .required, .mutuallyExclusive, .atLeastOneOf, .unique, .uniform:
            return nil
        }
        return Constraint(rule, origin: refinement.origin)
    }

    private func fits(_ kind: BoundsKind, _ shape: Shape, _ refinement: Refinement) -> Bool {
        if BoundsKind(shape.type) == kind { return true }
        let types = kind == .length ? "strings, lists, maps and blobs" : "numbers"
        diagnostics.error("“\(shape.name)” is \(shape.type.phrase); “\(kind.rawValue)” is for \(types)", at: refinement.location)
        return false
    }

    /// Whether bounds take away some values that the existing ones leave, but not all.
    private func narrows(_ bounds: Bounds, _ existing: [Bounds], _ shape: Shape, _ refinement: Refinement) -> Bool {
        let minimum = existing.compactMap(\.minimum).max()
        let maximum = existing.compactMap(\.maximum).min()
        let raises = bounds.minimum.map { new in minimum.map { new > $0 } ?? true } ?? false
        let lowers = bounds.maximum.map { new in maximum.map { new < $0 } ?? true } ?? false
        guard raises || lowers else {
            diagnostics.warning("the refinement adds nothing: the bounds of “\(shape.name)” are as tight already", at: refinement.location)
            return false
        }
        if let low = [minimum, bounds.minimum].compactMap(\.self).max(), let high = [maximum, bounds.maximum].compactMap(\.self).min(), low > high {
            let message = "together with the bounds of “\(shape.name)” no value is valid: at least \(low) and at most \(high)"
            diagnostics.error(message, at: refinement.location)
            return false
        }
        return true
    }

    /// Bounds stand before patterns, as in constraints that the model has itself.
    private func insert(_ constraint: Constraint, into constraints: inout [Constraint]) {
        if case .pattern = constraint.rule {
            constraints.append(constraint)
        } else {
            constraints.insert(constraint, at: constraints.firstIndex { $0.rule.isPattern } ?? constraints.endIndex)
        }
    }
}

extension ConstraintRule {
    fileprivate var lengthBounds: Bounds? { if case .length(let bounds) = self { bounds } else { nil } }
    fileprivate var rangeBounds: Bounds? { if case .range(let bounds) = self { bounds } else { nil } }
    fileprivate var isPattern: Bool { if case .pattern = self { true } else { false } }
}

extension Structure {
    fileprivate var isException: Bool { if case .exception = variant { true } else { false } }
}
