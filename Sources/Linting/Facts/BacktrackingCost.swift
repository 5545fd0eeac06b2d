import PatternAutomata

/// How many steps an engine that tries takes for strings that a pattern refuses at their end.
///
/// Nothing is guessed: strings are made for each repetition of the expression, and a machine that tries as Java does counts its steps on them.
struct BacktrackingCost: Sendable {
    enum Growth: Sendable, Hashable {
        /// Doubles, or worse, with each repetition.
        case exponential
        /// Grows with that power of the length.
        case power(Int)
    }

    var growth: Growth
    /// A string that takes long: the part that repeats, with what stands around it.
    var prefix: String
    var pump: String
    var suffix: String
    /// How often the part was repeated for the count of steps, and that.
    var repetitions: Int
    var steps: Int

    /// So many steps are taken at most.
    static let stepLimit = 200_000
    /// An expression of more parts is not looked at.
    private static let mostParts = 2_000
    private static let mostAttacks = 60
    /// What the patterns of a model may take together; those that come when it is used up are not looked at.
    static let stepsOfAll = 200_000_000

    /// The worst growth that was found; `nil` where all is linear.
    ///
    /// - Parameters:
    ///   - longest: The longest string that is allowed.
    ///   - ruinous: From this many steps for a string of that length on, a power counts.
    ///   - left: How many steps may be taken, less those that are.
    static func worst(of compiled: CompiledPattern, longest: Int, ruinous: Double, left: inout Int) -> BacktrackingCost? {
        guard AttackStrings.hasNestedChoice(compiled.pattern.regex) else { return nil }
        let program = BacktrackingProgram(compiled.pattern.regex, compiled.mode)
        var worst: BacktrackingCost?
        var tried: Set<String> = []
        for attack in AttackStrings.all(in: compiled.pattern.regex, limit: mostParts).prefix(mostAttacks) {
            guard left > 0, !attack.pump.isEmpty, tried.insert(attack.prefix + "\u{0}" + attack.pump).inserted else { continue }
            guard let found = growth(attack, compiled, program, longest, ruinous, &left) else { continue }
            if found.growth == .exponential { return found }
            if case .power(let degree) = found.growth, case .power(let known)? = worst?.growth, degree <= known { continue }
            worst = found
        }
        return worst
    }

    private static func growth(
        _ attack: AttackStrings.Attack, _ compiled: CompiledPattern, _ program: BacktrackingProgram, _ longest: Int, _ ruinous: Double,
        _ left: inout Int
    ) -> BacktrackingCost? {
        let width = attack.pump.unicodeScalars.count
        func text(_ repetitions: Int, _ suffix: String) -> String { attack.prefix + String(repeating: attack.pump, count: repetitions) + suffix }
        let most = (longest - attack.prefix.unicodeScalars.count - 1) / width
        guard most >= 12 else { return nil }
        // What the pattern refuses after many repetitions.
        func refuses(_ text: String) -> Bool {
            // Others take as many steps as the text has characters.
            guard compiled.form == .fallback else { return !compiled.matches(text) }
            let outcome = program.run(on: text)
            left -= outcome.steps
            return outcome.verdict == .unmatched
        }
        guard let suffix = ["\n", "\u{0}", "!", " ", "~"].first(where: { refuses(text(12, $0)) && refuses(text(min(most, 40), $0)) }) else { return nil }
        func steps(_ repetitions: Int) -> Int {
            let steps = program.run(on: text(repetitions, suffix), stepLimit: stepLimit).steps
            left -= steps
            return steps
        }
        func cost(_ growth: Growth, _ repetitions: Int, _ steps: Int) -> BacktrackingCost {
            BacktrackingCost(growth: growth, prefix: attack.prefix, pump: attack.pump, suffix: suffix, repetitions: repetitions, steps: steps)
        }
        let few = steps(12)
        // Linear in the first steps, linear for ever: most end here.
        let least = min(most, 24)
        let some = steps(least)
        if least > 12, some > 40 * max(few, 10) || some >= stepLimit { return cost(.exponential, least, some) }
        guard most >= 48 else { return nil }
        let (half, whole) = (steps(48), steps(min(most, 96)))
        if whole >= stepLimit, half > 60 * some { return cost(.exponential, 48, half) }
        guard min(most, 96) == 96, half > 0, whole < stepLimit else {
            return whole >= stepLimit ? cost(.power(4), 96, whole) : nil
        }
        let ratio = Double(whole) / Double(half)
        let degree = ratio > 13 ? 4 : ratio > 6 ? 3 : ratio > 3.2 ? 2 : 1
        guard degree > 1 else { return nil }
        var estimate = Double(whole)
        for _ in 0..<degree { estimate *= Double(most) / 96 }
        return estimate >= ruinous ? cost(.power(degree), 96, whole) : nil
    }
}
