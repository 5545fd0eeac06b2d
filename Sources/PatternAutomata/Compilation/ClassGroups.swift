/// Divides the classes of scalars by which of a state's branches read them: what no branch tells apart goes the same way.
///
/// Most states of a pattern read the same few sets as another, so each division is made once.
struct ClassGroups {
    struct Group {
        /// Ascending.
        var classes: [Int] = []
        /// The places of the branches that read them.
        var branches: [Int] = []
    }

    private let classCount: Int
    /// The classes of which each set consists.
    private let members: [[UInt16]]
    private let meter: StepMeter
    private var known: [[Int32]: [Group]] = [:]

    init(classCount: Int, members: [[UInt16]], _ meter: StepMeter = StepMeter()) {
        self.meter = meter
        self.classCount = classCount
        self.members = members
    }

    /// The groups for branches that read the given sets, in the order of their first classes. Classes that no branch reads are a group too.
    mutating func groups(readBy sets: [Int32]) throws(TooLarge) -> [Group] {
        if let groups = known[sets] { return groups }
        let groups = try dividing(by: sets)
        known[sets] = groups
        return groups
    }

    private func dividing(by sets: [Int32]) throws(TooLarge) -> [Group] {
        try meter.spend(classCount)
        // Each set divides the parts that it meets; the new part remembers which it was taken from, and by which branch.
        var partOf = [Int](repeating: 0, count: classCount)
        var origins: [(part: Int, branch: Int)] = [(-1, -1)]
        for (branch, set) in sets.enumerated() {
            let first = origins.count
            for index in members[Int(set)] {
                try meter.spend(1 + (origins.count - first) / 16)
                let part = partOf[Int(index)]
                let known = (first..<origins.count).first { origins[$0].part == part }
                if known == nil { origins.append((part, branch)) }
                partOf[Int(index)] = known ?? origins.count - 1
            }
        }
        var groups: [Group] = []
        var places = [Int](repeating: -1, count: origins.count)
        for (index, part) in partOf.enumerated() {
            if places[part] < 0 {
                places[part] = groups.count
                groups.append(Group())
                var origin = origins[part]
                while origin.branch >= 0 {
                    try meter.spend()
                    groups[places[part]].branches.append(origin.branch)
                    origin = origins[origin.part]
                }
                groups[places[part]].branches.reverse()
            }
            groups[places[part]].classes.append(index)
        }
        return groups
    }
}
