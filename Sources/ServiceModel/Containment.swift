extension ServiceModel {
    /// The members that must be stored out of line, because their structure would otherwise contain itself.
    ///
    /// A list or a map is stored out of line by nature, so only structures that hold structures matter. Of a cycle every member is
    /// named: which ones are boxed then depends on no order of traversal, and a new member elsewhere never changes it.
    public func indirectMembers() -> Set<MemberReference> {
        var numbering = ComponentFinder()
        let components = numbering.components(of: shapes.compactMap { $0.structure == nil ? nil : $0.name }) { name in
            guard let members = shapes[name]?.members else { return [] }
            return members.lazy.map(\.shape).filter { shapes[$0]?.structure != nil }
        }
        var indirect: Set<MemberReference> = []
        for shape in shapes {
            for member in shape.members {
                guard let own = components[shape.name], own == components[member.shape] else { continue }
                if shape.name == member.shape || numbering.sizes[own] > 1 {
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

    mutating func components(of nodes: [String], successors: (String) -> [String]) -> [String: Int] {
        var indices: [String: Int] = [:]
        var lowLinks: [String: Int] = [:]
        var component: [String: Int] = [:]
        var stack: [String] = []
        var work: [(node: String, pending: [String])] = []

        func open(_ node: String) {
            indices[node] = indices.count
            lowLinks[node] = indices[node]
            stack.append(node)
            work.append((node, successors(node).reversed()))
        }

        for root in nodes where indices[root] == nil {
            open(root)
            while let top = work.last {
                if let next = top.pending.last {
                    work[work.count - 1].pending.removeLast()
                    if indices[next] == nil {
                        open(next)
                    } else if component[next] == nil {
                        lowLinks[top.node] = Swift.min(lowLinks[top.node]!, indices[next]!)
                    }
                    continue
                }
                work.removeLast()
                if let parent = work.last?.node {
                    lowLinks[parent] = Swift.min(lowLinks[parent]!, lowLinks[top.node]!)
                }
                guard lowLinks[top.node] == indices[top.node] else { continue }
                var size = 0
                while let member = stack.popLast() {
                    component[member] = sizes.count
                    size += 1
                    if member == top.node { break }
                }
                sizes.append(size)
            }
        }
        return component
    }
}
