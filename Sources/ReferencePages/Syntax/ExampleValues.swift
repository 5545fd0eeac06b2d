import ServiceModel
import SwiftEmission

/// Values of shapes as Swift expressions, with everything in them that a caller may set.
///
/// A structure is written out where it occurs first; elsewhere, deep inside, and where it would contain itself, it has what it requires.
struct ExampleValues {
    private let site: ReferenceSite
    private var written: Set<String> = []
    /// Whether a structure has been shown with less than a caller may set.
    private(set) var isAbbreviated = false
    /// The structures and unions around the value at hand.
    private var surroundings: [String] = []
    /// By enumeration.
    private var firstNames: [String: String] = [:]

    /// How many values have been written.
    private var count = 0

    private static let deepest = 5
    /// Structures that require several others, each of which does the same, would go on for very long.
    private static let mostValues = 20_000
    /// Structures that require one another may go on as long, each inside the one before.
    private static let mostSurroundings = 40
    /// Containers of containers, which a specification may nest without end.
    private static let mostContainers = 40

    init(_ site: ReferenceSite) { self.site = site }

    /// A structure, by its full name.
    mutating func named(_ shape: Shape) -> SyntaxNode {
        structure(shape, open: site.type(of: shape.name) + "(") ?? .token(site.type(of: shape.name) + "()")
    }

    /// A structure where its type is known.
    mutating func inferred(_ shape: Shape) -> SyntaxNode {
        structure(shape, open: ".init(") ?? .token(".init()")
    }

    private mutating func structure(_ shape: Shape, open: String) -> SyntaxNode? {
        guard let structure = shape.structure else { return nil }
        guard surroundings.count < Self.mostSurroundings, !surroundings.contains(shape.name), count < Self.mostValues else {
            isAbbreviated = true
            return nil
        }
        let isWhole = surroundings.count < Self.deepest && written.insert(shape.name).inserted
        if !isWhole, structure.members.contains(where: { !$0.isRequired }) { isAbbreviated = true }
        surroundings.append(shape.name)
        defer { surroundings.removeLast() }
        let alternatives = Self.alternatives(structure.rules)
        var items: [SyntaxNode.Item] = []
        for member in structure.members {
            let isShown = isWhole && member.traits.deprecation == nil && !member.traits.isIdempotencyToken
            guard member.isRequired || isShown else { continue }
            guard let value = value(member.shape, containers: 0) else {
                if member.isRequired { return nil }
                continue
            }
            items.append(.init(
                label: site.name(of: member, in: shape) + ": ", value: value, isAlternative: !member.isRequired && alternatives.contains(member.name)))
        }
        return .group(open: open, items: items, close: ")")
    }

    /// The members that may not be set beside others.
    private static func alternatives(_ rules: [StructureRule]) -> Set<String> {
        var members: Set<String> = []
        for rule in rules {
            guard case .mutuallyExclusive(let paths) = rule.kind, paths.allSatisfy({ $0.steps.count == 1 }) else { continue }
            members.formUnion(paths.dropFirst().compactMap { $0.steps.first?.member })
        }
        return members
    }

    /// A value; `nil` where it would have to contain itself.
    private mutating func value(_ name: String, containers: Int) -> SyntaxNode? {
        guard let shape = site.context.shape(name) else { return .token(".null") }
        count += 1
        switch shape.type {
        case .structure(let structure):
            switch structure.variant {
            case .document: return .token(".string(\"string\")")
            case .union, .eventStream: return union(shape)
            case .plain, .exception: return self.structure(shape, open: ".init(")
            }
        case .list(let list):
            guard containers < Self.mostContainers, let element = value(list.element.shape, containers: containers + 1) else { return .token("[]") }
            return .group(open: "[", items: [.init(label: "", value: element)], close: "]")
        case .map(let map):
            guard containers < Self.mostContainers, let key = value(map.key.shape, containers: containers + 1),
                let entry = value(map.value.shape, containers: containers + 1), case .token(let text) = key
            else { return .token("[:]") }
            return .group(open: "[", items: [.init(label: text + ": ", value: entry)], close: "]")
        case .string(let values):
            return .token(values.isEmpty ? "\"string\"" : ".\(firstName(of: values, in: shape))")
        case .boolean: return .token("true")
        case .integer, .long: return .token(Self.leastWhole(shape.constraints))
        case .float, .double: return .token("1.0")
        case .timestamp: return .token("Date()")
        case .blob: return .token("Data()")
        }
    }

    /// The names of an enumeration's values are decided together, which takes a while where there are many.
    private mutating func firstName(of values: [EnumValue], in shape: Shape) -> String {
        if let name = firstNames[shape.name] { return name }
        let name = EmissionContext.names(of: values)[0]
        firstNames[shape.name] = name
        return name
    }

    /// A case whose value does not contain the union.
    private mutating func union(_ shape: Shape) -> SyntaxNode? {
        guard surroundings.count < Self.mostSurroundings, !surroundings.contains(shape.name) else { return nil }
        surroundings.append(shape.name)
        defer { surroundings.removeLast() }
        for member in shape.members where member.traits.deprecation == nil {
            guard let value = value(member.shape, containers: 0) else { continue }
            return .group(open: ".\(site.name(of: member, in: shape))(", items: [.init(label: "", value: value)], close: ")")
        }
        return .token(".unknown(\"string\", .null)")
    }

    private static func leastWhole(_ constraints: [Constraint]) -> String {
        for constraint in constraints {
            if case .range(let bounds) = constraint.rule, let least = bounds.minimum?.roundedUp.int64, least > 1 { return "\(least)" }
        }
        return "1"
    }
}
