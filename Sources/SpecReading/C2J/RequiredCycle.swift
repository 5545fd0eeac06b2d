import ServiceModel

/// Structures that must contain themselves: a way along required members that ends where it began.
///
/// Lists and maps may be empty and optional members absent, so only required members that hold a structure directly count. A union must
/// contain what all of its members do.
struct RequiredCycle: CustomStringConvertible {
    /// A member by which one structure must contain another.
    struct Edge {
        var shape: String
        var member: String
        var target: String
        var location: SourceLocation?
    }

    /// In order; each begins where the one before it leads, the first where the last leads.
    let edges: [Edge]

    /// `A.b → B.a → A`.
    var description: String {
        let steps = edges.map { "\($0.shape).\($0.member)" }
        let shown = steps.count > Self.longest ? steps.prefix(Self.longest) + ["… (\(steps.count - Self.longest) more)"] : steps[...]
        return (shown + edges.prefix(1).map(\.shape)).joined(separator: " → ")
    }

    /// How many members a cycle’s text names.
    private static let longest = 12
    /// How many members are walked over in search of cycles. Whoever has that many to mend gets the others from the next run.
    private static let mostSteps = 1_000_000

    /// Cycles that together name every member of the shapes that lies on one, in the order of the shapes; of very many only the first.
    static func all(in shapes: ShapeTable) -> [RequiredCycle] {
        let edges = impossibleEdges(in: shapes)
        var reported: Set<MemberName> = []
        var cycles: [RequiredCycle] = []
        var steps = 0
        for shape in shapes {
            for edge in edges[shape.name] ?? [] where !reported.contains(MemberName(edge)) {
                guard steps < mostSteps else { return cycles }
                guard let back = shortestPath(from: edge.target, to: edge.shape, along: edges, &steps) else { continue }
                let cycle = RequiredCycle(edges: [edge] + back)
                reported.formUnion(cycle.edges.map(MemberName.init))
                cycles.append(cycle)
            }
        }
        return cycles
    }

    private struct MemberName: Hashable {
        var shape: String
        var member: String

        init(_ edge: Edge) {
            shape = edge.shape
            member = edge.member
        }
    }

    /// By structure, the members through which a structure of which no value exists must hold another such structure.
    private static func impossibleEdges(in shapes: ShapeTable) -> [String: [Edge]] {
        var edges: [String: [Edge]] = [:]
        var holders: [String: [String]] = [:]
        // How many members of a structure must hold what may not exist; whoever gets to none exists.
        var openEdges: [String: Int] = [:]
        var possible: [String] = []
        for shape in shapes {
            guard let structure = shape.structure else { continue }
            let own = mandatoryEdges(of: shape, structure, in: shapes)
            if own.isEmpty {
                possible.append(shape.name)
                continue
            }
            edges[shape.name] = own
            openEdges[shape.name] = structure.variant == .union ? 1 : own.count
            for edge in own { holders[edge.target, default: []].append(shape.name) }
        }
        while let name = possible.popLast() {
            for holder in holders[name] ?? [] {
                guard let open = openEdges[holder] else { continue }
                openEdges[holder] = open > 1 ? open - 1 : nil
                if open == 1 { possible.append(holder) }
            }
        }
        return edges.filter { openEdges[$0.key] != nil }.mapValues { $0.filter { openEdges[$0.target] != nil } }
    }

    private static func mandatoryEdges(of shape: Shape, _ structure: Structure, in shapes: ShapeTable) -> [Edge] {
        func edge(_ member: Member) -> Edge? {
            guard shapes[member.shape]?.structure != nil else { return nil }
            return Edge(shape: shape.name, member: member.name, target: member.shape, location: member.location)
        }
        switch structure.variant {
        case .plain, .exception:
            return structure.members.filter(\.isRequired).compactMap(edge)
        case .union:
            let edges = structure.members.compactMap(edge)
            return edges.count == structure.members.count ? edges : []
        case .document, .eventStream:
            return []
        }
    }

    private static func shortestPath(from start: String, to end: String, along edges: [String: [Edge]], _ steps: inout Int) -> [Edge]? {
        if start == end { return [] }
        var arrivals: [String: Edge] = [:]
        var frontier = [start]
        while !frontier.isEmpty {
            var next: [String] = []
            for shape in frontier {
                steps += edges[shape]?.count ?? 0
                for edge in edges[shape] ?? [] where edge.target != start && arrivals[edge.target] == nil {
                    arrivals[edge.target] = edge
                    next.append(edge.target)
                }
            }
            if arrivals[end] != nil {
                var path: [Edge] = []
                var position = end
                while position != start, let edge = arrivals[position] {
                    path.append(edge)
                    position = edge.shape
                }
                return path.reversed()
            }
            frontier = next
        }
        return nil
    }
}
