/// What an expression does to the groups that back-references refer to.
struct GroupFlow {
    /// Groups referred to where what they matched before the expression can still count.
    private(set) var reads: Set<Int> = []
    /// Groups that every match sets.
    private(set) var sets: Set<Int> = []
    /// Groups that some match sets.
    private(set) var maySet: Set<Int> = []

    /// - Parameter referred: The groups to look at.
    init(_ regex: Regex, referred: Set<Int>) {
        switch regex {
        case .scalar, .anchor: break
        case .backReference(let number, _): reads = [number]
        case .sequence(let parts):
            for part in parts {
                let flow = GroupFlow(part, referred: referred)
                reads.formUnion(flow.reads.subtracting(sets))
                sets.formUnion(flow.sets)
                maySet.formUnion(flow.maySet)
            }
        case .alternation(let branches):
            let flows = branches.map { GroupFlow($0, referred: referred) }
            for flow in flows {
                reads.formUnion(flow.reads)
                maySet.formUnion(flow.maySet)
            }
            sets = flows.dropFirst().reduce(flows.first?.sets ?? []) { $0.intersection($1.sets) }
        case .repetition(let body, let count, _):
            if count.maximum == 0 { break }
            self = GroupFlow(body, referred: referred)
            if count.minimum == 0 { sets = [] }
        case .group(let number, let body):
            self = GroupFlow(body, referred: referred)
            if referred.contains(number) {
                sets.insert(number)
                maySet.insert(number)
            }
        case .atomic(let body):
            self = GroupFlow(body, referred: referred)
        case .lookaround(let body, _, let negated):
            self = GroupFlow(body, referred: referred)
            if negated { sets = [] }
        }
    }

    /// The groups whose matches can still count before the expression, from those behind it.
    func live(before later: Set<Int>) -> Set<Int> {
        reads.union(later.subtracting(sets))
    }
}
