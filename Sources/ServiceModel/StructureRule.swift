/// A rule over several members of a structure, and where it comes from.
public struct StructureRule: Sendable, Hashable {
    public var kind: StructureRuleKind
    public var origin: ConstraintOrigin

    public init(_ kind: StructureRuleKind, origin: ConstraintOrigin) {
        self.kind = kind
        self.origin = origin
    }
}

/// The rules over several members.
public enum StructureRuleKind: Sendable, Hashable {
    /// At most one of the paths may lead to a value.
    case mutuallyExclusive([MemberPath])
    /// At least one of the paths must lead to a value.
    case atLeastOne(of: [MemberPath])
    /// All values that the path leads to differ.
    case unique(MemberPath)
    /// All values that the path leads to are equal.
    case uniform(MemberPath)
}

/// A way from a structure to values inside it: `Tags[].Key`.
public struct MemberPath: Sendable, Hashable, CustomStringConvertible {
    public var steps: [Step]

    public init(steps: [Step]) {
        self.steps = steps
    }

    /// One member, and whether the path goes on in each element of its list.
    public struct Step: Sendable, Hashable {
        public var member: String
        public var entersElements: Bool

        public init(member: String, entersElements: Bool = false) {
            self.member = member
            self.entersElements = entersElements
        }
    }

    /// Reads `Member`, or `Member[]` for each element of a list, joined by dots.
    ///
    /// - Returns: `nil` where a step is empty or holds a stray bracket.
    public init?(_ text: String) {
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            let entersElements = part.hasSuffix("[]")
            let member = entersElements ? part.dropLast(2) : part
            guard !member.isEmpty, !member.contains(where: { $0 == "[" || $0 == "]" }) else { return nil }
            steps.append(Step(member: String(member), entersElements: entersElements))
        }
        self.steps = steps
    }

    public var description: String {
        steps.map { $0.member + ($0.entersElements ? "[]" : "") }.joined(separator: ".")
    }
}
