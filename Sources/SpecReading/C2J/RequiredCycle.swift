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

    var description: String {
        CyclePath(edges.map { "\($0.shape).\($0.member)" }, backTo: edges.first?.shape ?? "").description
    }

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
        let values = Derivability(shapes) { shape in
            let own = shape.structure.map { mandatoryEdges(of: shape, $0, in: shapes) } ?? []
            guard !own.isEmpty else { return .all([]) }
            edges[shape.name] = own
            return shape.structure?.variant == .union ? .any(own.map(\.target)) : .all(own.map(\.target))
        }
        return edges.filter { !values.hasValue($0.key) }.mapValues { $0.filter { !values.hasValue($0.target) } }
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
