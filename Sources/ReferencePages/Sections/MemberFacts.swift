import ServiceModel
import SwiftEmission

extension OperationPage {
    /// An enumeration with more values is listed once a page.
    private static let fewValues = 12
    private static let mostContainers = 20

    /// Constraints, allowed values and defaults, as items.
    mutating func facts(of member: Member, at column: Int, _ place: Place) {
        var isFirst = true
        if case .documentation(let justification) = member.requirement {
            fact("Required\(Self.origin(.documentation(justification)))", at: column, &isFirst)
        }
        facts(of: member.shape, with: member.constraints, subject: nil, at: column, place, containers: 0, &isFirst)
        if !member.traits.enumValues.isEmpty {
            fact("Values: \(member.traits.enumValues.map(PageMarkup.code).joined(separator: ", "))", at: column, &isFirst)
        }
        if member.traits.isIdempotencyToken { fact("Default: a new token for each request", at: column, &isFirst) }
        if site.context.sensitiveShapes.contains(member.shape) { fact("Sensitive: no description shows it", at: column, &isFirst) }
        if member.traits.isStreaming || site.context.shape(member.shape)?.traits.isStreaming == true {
            fact("A stream in the model", at: column, &isFirst)
        }
    }

    /// - Parameter subject: What the facts are about, where it is not the member itself.
    private mutating func facts(
        of name: String, with more: [Constraint], subject: String?, at column: Int, _ place: Place, containers: Int, _ isFirst: inout Bool
    ) {
        guard containers < Self.mostContainers, let shape = site.context.shape(name) else { return }
        for constraint in shape.constraints + more { self.constraint(constraint, of: shape, subject, at: column, &isFirst) }
        switch shape.type {
        case .string(let values) where !values.isEmpty:
            enumeration(shape, values, subject, at: column, place, &isFirst)
        case .list(let list):
            facts(
                of: list.element.shape, with: [], subject: Self.within("each element", subject), at: column, place, containers: containers + 1, &isFirst)
        case .map(let map):
            facts(of: map.key.shape, with: [], subject: Self.within("each key", subject), at: column, place, containers: containers + 1, &isFirst)
            facts(of: map.value.shape, with: [], subject: Self.within("each value", subject), at: column, place, containers: containers + 1, &isFirst)
        default: break
        }
    }

    private static func within(_ part: String, _ whole: String?) -> String { whole.map { "\(part) of \($0)" } ?? part }

    private mutating func constraint(_ constraint: Constraint, of shape: Shape, _ subject: String?, at column: Int, _ isFirst: inout Bool) {
        let suffix = (subject.map { " of \($0)" } ?? "")
        let origin = Self.origin(constraint.origin)
        switch constraint.rule {
        case .length(let bounds):
            guard let phrase = EmissionContext.lengthPhrase(bounds, of: shape.type) else { return }
            fact("Length\(suffix): \(phrase)\(origin)", at: column, &isFirst)
        case .range(let bounds):
            guard let phrase = EmissionContext.rangePhrase(bounds) else { return }
            fact("Range\(suffix): \(phrase)\(origin)", at: column, &isFirst)
        case .pattern(let pattern):
            let search = pattern.matching == .search ? ", somewhere in it" : ""
            fact("Pattern\(suffix): \(PageMarkup.code(pattern.expression))\(search)\(origin)", at: column, &isFirst)
            guard explained.insert(pattern).inserted, let lines = site.explanations[pattern] else { return }
            page.code(lines, language: "text", at: column + 2)
        }
    }

    private mutating func enumeration(
        _ shape: Shape, _ values: [EnumValue], _ subject: String?, at column: Int, _ place: Place, _ isFirst: inout Bool
    ) {
        let title = "Values" + (subject.map { " of \($0)" } ?? "")
        if let known = described[shape.name] {
            return fact("\(title): see \(site.link(PageMarkup.code(known.path), to: known.heading))", at: column, &isFirst)
        }
        if values.count > Self.fewValues { described[shape.name] = place }
        let shown = zip(EmissionContext.names(of: values), values).map { name, value in
            name == value.value ? PageMarkup.code("." + name) : "\(PageMarkup.code("." + name)) (\(PageMarkup.code(value.value)))"
        }
        fact("\(title): \(shown.joined(separator: ", "))", at: column, &isFirst)
    }

    private mutating func fact(_ text: String, at column: Int, _ isFirst: inout Bool) {
        page.item(text, at: column, tight: !isFirst)
        isFirst = false
    }

    private static func withoutStop(_ sentence: String) -> String { sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }

    /// Where a rule comes from, unless it is the model.
    static func origin(_ origin: ConstraintOrigin) -> String {
        guard case .documentation(let justification) = origin else { return "" }
        let source = justification.reference.map { "; \(PageMarkup.link("source", to: $0))" } ?? ""
        return " (documented by the service, not modelled: \(PageMarkup.escaped(Self.withoutStop(justification.reason)))\(source))"
    }
}
