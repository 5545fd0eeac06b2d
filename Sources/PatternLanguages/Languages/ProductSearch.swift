import PatternAutomata

/// Walks the product of a language's automata in breadth, so that what it finds first is shortest.
struct ProductSearch {
    private let language: Language
    /// For each class of the common partition, the class of each component.
    private let classes: [[Int]]
    /// Scalars of each class, the most readable first.
    let samples: [[UInt32]]
    private let universal: [[Bool]]

    init(_ language: Language) {
        self.language = language
        (classes, samples) = Self.refine(language.components.map(\.partition))
        universal = language.components.map { component in (0..<Int32(component.stateCount)).map(component.automaton.isUniversal) }
    }

    func shortest(_ lengths: ClosedRange<Int>, _ budget: Int) -> Language.Search {
        var states: [[Int32]] = []
        // How each was reached: from which, and by which class.
        var origins: [(state: Int, index: Int)] = []
        var numbers: Set<[Int32]> = []
        let minimum = min(lengths.lowerBound, Int(Int32.max))
        func visit(_ key: [Int32], from origin: (Int, Int)) {
            guard numbers.insert(key).inserted else { return }
            states.append(key)
            origins.append(origin)
        }
        // The last number counts the scalars up to the minimum, for a member may be too short.
        visit(start + [0], from: (-1, 0))
        var next = 0
        var meter = WayMeter(of: language, states: budget)
        var length = 0
        var endOfLevel = 1
        while next < states.count {
            if next == endOfLevel {
                length += 1
                endOfLevel = states.count
            }
            if length > lengths.upperBound { return .none }
            if states.count > budget { return .unknown }
            let state = states[next]
            if length >= minimum, accepts(state) { return .found(text(to: next, origins)) }
            if !isSettledFalse(state), length < lengths.upperBound {
                guard meter.spend(classIndices.count * start.count) else { return .unknown }
                for index in classIndices {
                    var target = target(of: state, by: index)
                    target[start.count] = Int32(min(length + 1, minimum))
                    visit(target, from: (next, index))
                }
            }
            next += 1
        }
        return .none
    }

    func meter(states: Int) -> WayMeter { WayMeter(of: language, states: states) }

    var start: [Int32] { language.components.map { $0.automaton.starts.first ?? Automaton.dead } }
    var classIndices: Range<Int> { classes.indices }

    /// The states of all components after a scalar of a class.
    func target(of state: [Int32], by index: Int) -> [Int32] {
        var target = state
        for (component, member) in classes[index].enumerated() where state[component] != Automaton.dead {
            target[component] = language.components[component].automaton.target(state[component], member)
        }
        return target
    }

    func accepts(_ state: [Int32]) -> Bool {
        language.formula.value { index in
            state[index] != Automaton.dead && language.components[index].automaton.accepting[Int(state[index])]
        } ?? false
    }

    /// Whether no text leads from here to a member.
    func isSettledFalse(_ state: [Int32]) -> Bool {
        language.formula.value { index in
            state[index] == Automaton.dead ? false : universal[index][Int(state[index])] ? true : nil
        } == false
    }

    private func text(to state: Int, _ origins: [(state: Int, index: Int)]) -> String {
        var scalars: [Unicode.Scalar] = []
        var place = state
        while origins[place].state >= 0 {
            if let scalar = Unicode.Scalar(samples[origins[place].index][0]) { scalars.append(scalar) }
            place = origins[place].state
        }
        return String(String.UnicodeScalarView(scalars.reversed()))
    }

    /// The coarsest partition finer than all, with some scalars of each of its classes; readable ones come first.
    private static func refine(_ partitions: [ScalarPartition]) -> (classes: [[Int]], samples: [[UInt32]]) {
        // Letters and digits first, then the rest of printable ASCII, then where something begins.
        let letters = (0x61...0x7A).map(UInt32.init) + (0x41...0x5A).map(UInt32.init) + (0x30...0x39).map(UInt32.init)
        let others = (0x21...0x7E).map(UInt32.init).filter { !letters.contains($0) } + [0x20]
        let starts = partitions.flatMap(\.starts).filter { Unicode.Scalar($0) != nil && !(0x20...0x7E).contains($0) }.sorted()
        var classes: [[Int]] = []
        var samples: [[UInt32]] = []
        var numbers: [[Int]: Int] = [:]
        for value in letters + others + starts {
            let members = partitions.map { $0.index(of: value) }
            if let known = numbers[members] {
                if (0x20...0x7E).contains(value) { samples[known].append(value) }
            } else {
                numbers[members] = classes.count
                classes.append(members)
                samples.append([value])
            }
        }
        return (classes, samples)
    }
}
