import ServiceModel
import SwiftEmission

extension OperationPage {
    /// How many structures may lie within each other in one place.
    private static let deepest = 5
    private static let mostContainers = 20

    /// A member's type, requirement and name on the wire, in one line.
    func headline(of member: Member) -> String {
        var words = [PageMarkup.code(site.memberType(member)), member.isRequired ? "required" : "optional"]
        words.append("on the wire \(Self.wirePlace(of: member))")
        if site.context.sensitiveShapes.contains(member.shape) { words.append("sensitive") }
        if member.traits.deprecation != nil { words.append("deprecated") }
        return words.joined(separator: ", ")
    }

    static func wirePlace(of member: Member) -> String {
        let name = PageMarkup.code(member.wireName)
        return switch member.traits.httpLocation {
        case nil: name
        case .uri: "\(name) in the path"
        case .queryString: "\(name) in the query"
        case .header: "the header field \(name)"
        case .headers: "header fields that begin with \(name)"
        case .statusCode: "the status code"
        }
    }

    /// Everything about a member that its headline does not say.
    mutating func details(of member: Member, at column: Int, _ place: Place, depth: Int) {
        page.documentation(member.documentation ?? site.context.shape(member.shape)?.documentation, at: column)
        if let deprecation = member.traits.deprecation ?? site.context.shape(member.shape)?.traits.deprecation {
            page.paragraph("> Important: \(DeprecationText.sentence(deprecation))", at: column)
        }
        facts(of: member, at: column, place)
        nested(member.shape, at: column, place, depth: depth, containers: 0)
    }

    /// What lies within a shape, described in place, or a link to where it is.
    private mutating func nested(_ name: String, at column: Int, _ place: Place, depth: Int, containers: Int) {
        guard containers < Self.mostContainers, let shape = site.context.shape(name) else { return }
        switch shape.type {
        case .list(let list):
            nested(list.element.shape, at: column, place.extended(by: "[]"), depth: depth, containers: containers + 1)
        case .map(let map):
            nested(map.value.shape, at: column, place.extended(by: "[]"), depth: depth, containers: containers + 1)
        case .structure(let structure) where structure.variant != .document:
            structureMembers(shape, structure, at: column, place, depth: depth)
        default: break
        }
    }

    private mutating func structureMembers(_ shape: Shape, _ structure: Structure, at column: Int, _ place: Place, depth: Int) {
        let type = PageMarkup.code(site.type(of: shape.name))
        let isUnion = structure.variant == .union || structure.variant == .eventStream
        let subject = isUnion ? "The cases of \(type)" : "The members of \(type)"
        guard !shape.members.isEmpty else { return page.paragraph("\(type) has no members.", at: column) }
        if depth >= Self.deepest, described[shape.name] == nil {
            let heading = headings.heading(site.type(of: shape.name))
            described[shape.name] = Place(heading: heading, path: heading.text)
            pending.append((shape, heading))
        }
        if let known = described[shape.name] {
            return page.paragraph("\(subject) are described under \(site.link(PageMarkup.code(known.path), to: known.heading)).", at: column)
        }
        described[shape.name] = place
        page.paragraph(subject + (isUnion ? ", one of which is set:" : ":"), at: column)
        rules(of: shape, at: column)
        list(shape, at: column, place, depth: depth)
    }

    /// The members of a structure as items of a list.
    mutating func list(_ shape: Shape, at column: Int, _ place: Place, depth: Int) {
        let variant = shape.structure?.variant
        let isUnion = variant == .union || variant == .eventStream
        for member in shape.members {
            let name = site.name(of: member, in: shape)
            let line =
                isUnion
                ? "\(PageMarkup.code(".\(name)(\(site.type(of: member.shape)))")), on the wire \(Self.wirePlace(of: member))"
                : "\(PageMarkup.code(name)): \(headline(of: member))"
            page.item(line, at: column)
            details(of: member, at: column + 2, place.extended(by: "." + name), depth: depth + 1)
        }
    }

    /// The rules over several members.
    mutating func rules(of shape: Shape, at column: Int) {
        for (index, rule) in (shape.structure?.rules ?? []).enumerated() {
            page.item("\(EmissionContext.rulePhrase(site.inSwift(rule.kind, of: shape)))\(Self.origin(rule.origin)).", at: column, tight: index > 0)
        }
    }
}

extension OperationPage.Place {
    func extended(by step: String) -> Self { .init(heading: heading, path: path + step) }
}
