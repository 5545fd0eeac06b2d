/// A compiled pattern as text that a generator can put into a string literal.
public struct PatternTable: Hashable, Sendable {
    /// The automata and how they combine. Refers to the divisions by their places in ``scalars``.
    public let text: String
    /// How scalars beyond ASCII are divided. Equal ones of many patterns are best stored once.
    public let scalars: [String]

    /// The table of an engine.
    public init(_ engine: Engine) {
        var encoder = Encoder()
        switch engine {
        case .automaton(let automaton): encoder.write(.automaton(automaton))
        case .boolean(let combination): encoder.write(combination)
        case .bitParallel(let matcher): encoder.write(matcher)
        case .fallback(let program, _): encoder.write(program)
        }
        text = encoder.writer.text
        scalars = encoder.scalars
    }

    public init(text: String, scalars: [String]) {
        self.text = text
        self.scalars = scalars
    }

    /// The division that tells no scalars beyond ASCII apart.
    public static let uniformScalars: String = {
        var writer = TableWriter()
        writer.write(1)
        return writer.text
    }()

    /// What a part of the text is.
    private enum Mark {
        static let automaton = 0
        static let not = 1
        static let all = 2
        static let any = 3
        static let positions = 4
        static let program = 5
    }

    private struct Encoder {
        var writer = TableWriter()
        var scalars: [String] = []

        /// The place of a partition's division, and the classes of its blocks.
        private mutating func division(_ partition: ScalarPartition) -> (index: Int, classes: [UInt16]) {
            let (blocks, classes) = ScalarBlocks.dividing(partition)
            let text = blocks.text
            let index = scalars.firstIndex(of: text) ?? scalars.count
            if index == scalars.count { scalars.append(text) }
            return (index, classes)
        }

        mutating func write(_ matcher: PositionMatcher) {
            writer.write(Mark.positions)
            let (index, classes) = division(matcher.partition)
            writer.write(matcher, scalars: index, blocks: classes)
        }

        mutating func write(_ program: BacktrackingProgram) {
            writer.write(Mark.program)
            let (index, classes) = division(program.partition)
            writer.write(program, scalars: index, blocks: classes)
        }

        mutating func write(_ combination: BooleanAutomaton) {
            switch combination {
            case .automaton(let automaton):
                writer.write(Mark.automaton)
                let (index, classes) = division(automaton.partition)
                writer.write(automaton, scalars: index, blocks: classes)
            case .not(let part):
                writer.write(Mark.not)
                write(part)
            case .all(let parts), .any(let parts):
                if case .all = combination { writer.write(Mark.all) } else { writer.write(Mark.any) }
                writer.write(parts.count)
                for part in parts { write(part) }
            }
        }
    }
}
