import PatternAutomata
import PatternLanguages

extension FuzzTarget {
    /// What is said of a pattern: the explanation, examples, how it lies to another. Two patterns, parted by the byte 0.
    static let language = FuzzTarget("language", longestInput: 160, dictionary: "pattern") { input in
        let patterns = input.parts(separatedBy: 0, atMost: 2).compactMap { try? Pattern(parsing: $0.text) }
        let budget = Budget(cells: 20_000, work: 100_000, positions: 512)
        let compiled = patterns.map { CompiledPattern($0, mode: .whole, budget: budget) }
        for pattern in compiled {
            let explanation = PatternExplanation(pattern)
            try require(explanation == PatternExplanation(pattern), "two explanations of \(pattern.pattern.text.debugDescription) differ")
            let examples = PatternExamples(pattern)
            for text in examples.members {
                try require(pattern.matches(text), "\(pattern.pattern.text.debugDescription) does not match its example \(text.debugDescription)")
            }
            for text in examples.nearMisses {
                try require(!pattern.matches(text), "\(pattern.pattern.text.debugDescription) matches \(text.debugDescription)")
            }
            if pattern.form != .fallback, let lengths = explanation.lengths {
                for text in examples.members {
                    let length = text.unicodeScalars.count
                    try require(length >= lengths.minimum && length <= lengths.maximum ?? .max, "\(pattern.pattern.text.debugDescription): \(length) is none of \(lengths)")
                }
            }
        }
        guard compiled.count == 2, let one = Language(compiled[0]), let other = Language(compiled[1]) else { return }
        let itself = one.relation(to: one, budget: 2_000)
        try require(itself == .equal || itself == .unknown, "a language differs from itself: \(itself)")
        switch one.relation(to: other, budget: 2_000) {
        case .within(let gained):
            try require(!compiled[0].matches(gained) && compiled[1].matches(gained), "\(gained.debugDescription) is not gained")
        case .contains(let lost):
            try require(compiled[0].matches(lost) && !compiled[1].matches(lost), "\(lost.debugDescription) is not lost")
        case .incomparable(let lost, let gained):
            try require(!compiled[0].matches(gained) && compiled[1].matches(gained), "\(gained.debugDescription) is not gained")
            try require(compiled[0].matches(lost) && !compiled[1].matches(lost), "\(lost.debugDescription) is not lost")
        case .equal:
            for text in PatternExamples(compiled[0]).members { try require(compiled[1].matches(text), "they differ in \(text.debugDescription)") }
        case .unknown: break
        }
    }
}
