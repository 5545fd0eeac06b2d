extension ServiceModel {
    /// The members that must be stored out of line, because their structure would otherwise contain itself.
    ///
    /// A list or a map is stored out of line by nature, so only structures that hold structures matter. Of a cycle every member is
    /// named: which ones are boxed then depends on no order of traversal, and a new member elsewhere never changes it.
    public func indirectMembers() -> Set<MemberReference> {
        let isStructure = shapes.map { $0.structure != nil }
        // Of each structure, the structures that it holds: their places, by member; -1 for all else.
        let held = shapes.map { shape in
            shape.members.map { member in shapes.position(of: member.shape).map { isStructure[$0] ? $0 : -1 } ?? -1 }
        }
        var finder = ComponentFinder()
        let components = finder.components(of: held.map { $0.filter { $0 >= 0 } })
        var indirect: Set<MemberReference> = []
        for (place, shape) in shapes.enumerated() {
            for (member, target) in zip(shape.members, held[place]) where target >= 0 && components[target] == components[place] {
                if target == place || finder.sizes[components[place]] > 1 {
                    indirect.insert(MemberReference(shape: shape.name, member: member.name))
                }
            }
        }
        return indirect
    }
}

/// A member of a structure, by name.
public struct MemberReference: Sendable, Hashable {
    public var shape: String
    public var member: String

    public init(shape: String, member: String) {
        self.shape = shape
        self.member = member
    }
}

/// Tarjan's strongly connected components, without recursion: a specification decides how deep the graph is.
private struct ComponentFinder {
    private(set) var sizes: [Int] = []

    /// The component of each node, from the nodes that each leads to.
    mutating func components(of successors: [[Int]]) -> [Int] {
        var indices = [Int](repeating: -1, count: successors.count)
        var lowLinks = indices
        var component = indices
        var found = 0
        var stack: [Int] = []
        var work: [(node: Int, next: Int)] = []

        func open(_ node: Int) {
            indices[node] = found
            lowLinks[node] = found
            found += 1
            stack.append(node)
            work.append((node, 0))
        }

        for root in successors.indices where indices[root] < 0 {
            open(root)
            while let (node, next) = work.last {
                if next < successors[node].count {
                    work[work.count - 1].next += 1
                    let target = successors[node][next]
                    if indices[target] < 0 {
                        open(target)
                    } else if component[target] < 0 {
                        lowLinks[node] = Swift.min(lowLinks[node], indices[target])
                    }
                    continue
                }
                work.removeLast()
                if let parent = work.last?.node { lowLinks[parent] = Swift.min(lowLinks[parent], lowLinks[node]) }
                guard lowLinks[node] == indices[node] else { continue }
                var size = 0
                while let member = stack.popLast() {
                    component[member] = sizes.count
                    size += 1
                    if member == node { break }
                }
                sizes.append(size)
            }
        }
        return component
    }
}
