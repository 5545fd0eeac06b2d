import ServiceModel

/// Which members are stored out of line because of what they hold.
///
/// A struct holds its members' members in place, and theirs again: SageMaker's `SearchRecord` would be 800 values wide. Swift writes code
/// for each type to copy, assign and destroy all of them one by one, which was half of what generated code costs to compile. A member
/// stored out of line is one value, whatever it holds. Its type does not show it.
struct LargeMembers {
    /// The number of values in place up to which a structure stays in its holder.
    static let limit = 24

    private let model: ServiceModel
    private let recursive: Set<MemberReference>
    private var widths: [String: Int] = [:]

    /// - Parameter recursive: The members that are stored out of line anyway.
    init(_ model: ServiceModel, recursive: Set<MemberReference>) {
        self.model = model
        self.recursive = recursive
    }

    mutating func members() -> Set<MemberReference> {
        var large: Set<MemberReference> = []
        for shape in model.shapes {
            guard let structure = shape.structure, !structure.variant.isEnum else { continue }
            for member in structure.members where heldStructure(member, of: shape) != nil && width(of: member.shape) > Self.limit {
                large.insert(MemberReference(shape: shape.name, member: member.name))
            }
        }
        return large
    }

    /// The structure that a member holds in place, if it does.
    private func heldStructure(_ member: Member, of shape: Shape) -> String? {
        // An enum's payload lies over that of its other cases and is moved as a whole.
        guard let structure = model.shapes[member.shape]?.structure, !structure.variant.isEnum, structure.variant != .document,
            !recursive.contains(MemberReference(shape: shape.name, member: member.name)) else { return nil }
        return member.shape
    }

    /// How many values a structure holds in place. Without recursion: a specification decides how deep structures nest.
    private mutating func width(of root: String) -> Int {
        var pending = [root]
        while let name = pending.last {
            guard widths[name] == nil, let shape = model.shapes[name] else {
                pending.removeLast()
                continue
            }
            let held = shape.members.compactMap { heldStructure($0, of: shape) }
            let unknown = held.filter { widths[$0] == nil }
            if unknown.isEmpty {
                let widthsOfHeld = held.map { widths[$0] ?? 1 }
                widths[name] = shape.members.count - held.count + widthsOfHeld.reduce(0) { $0 + ($1 > Self.limit ? 1 : $1) }
                pending.removeLast()
            } else {
                pending += unknown
            }
        }
        return widths[root] ?? 1
    }
}
