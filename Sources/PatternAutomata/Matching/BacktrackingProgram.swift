/// Instructions that match as Java does, by trying: the form of last resort, and the only one that knows what a group matched.
///
/// The machine has the address of the next instruction, a place in the text, registers and a stack. A *register* is a pair of numbers,
/// at first -1 and -1. An entry of the *stack* is either a choice (an address, the place to go on from, and a lowest place: as long as
/// that is lower, the choice stays, with its place one scalar further back) or a note (a register, and the pair that it held). Whoever
/// sets a register leaves a note first, but for `mark`. To *fail* is to take the last entry: a note is undone and the next entry
/// taken, a choice is followed; where none is left, the text does not match.
///
/// | number | instruction | does |
/// |---|---|---|
/// | 0 | `giveUp` | ends as if the bound of steps were reached |
/// | 1 | `match` | ends: the text matches |
/// | 2 | `scalar` set | reads a scalar of the set, or fails |
/// | 3 | `run` set min max | reads as many as there are up to `max`, or fails below `min`; leaves a choice to give back down to `min` |
/// | 4 | `choose` address | leaves a choice to go on there from this place |
/// | 5 | `jump` address | goes on there |
/// | 6 | `start` | fails but at the start of the text |
/// | 7 | `end` | fails but at its end |
/// | 8 | `open` register | sets the *next* register to (place, 0): a group begins |
/// | 9 | `close` register | sets the register to (where the group began, place) |
/// | 10 | `refer` register case | reads what the group matched, or fails; case is 0 exact, 1 ignored in ASCII, 2 in Unicode |
/// | 11 | `count` register | sets the register to (0, 0): no turns yet |
/// | 12 | `turn` register exit min max flags | decides on a turn, see below |
/// | 13 | `enter` register | sets the register to (turns + 1, place) |
/// | 14 | `mark` register | sets the register to (height of the stack, place), without a note |
/// | 15 | `commit` register returns | drops what the stack holds above the mark; if `returns` is 1, goes back to its place |
/// | 16 | `abandon` register | drops that too, and fails |
/// | 17 | `back` count | goes back so many scalars, or fails |
/// | 18 | `at` register | fails but at the mark's place |
///
/// `turn` goes to the exit where the maximum is reached. Below the minimum it goes on to the next instruction, which is `enter`.
/// Otherwise it leaves a choice of the exit and goes on or, if lazy (flag 1), leaves a choice of the next instruction and goes to the
/// exit. Before all that, if the last turn was empty: with flag 2 it goes to the exit; else, if there were more turns than the minimum,
/// it fails. A maximum of `Int32.max` is none.
///
/// What is dropped with `commit` and `abandon` is not undone: a group within a lookaround or an atomic group keeps what it matched even
/// where Java goes back behind that, which is what Java 17 does. So do groups within a repeated group that has no alternatives. One
/// oddity is not followed: where such a repeated group gave back turns within a lookaround or an atomic group, and a repetition around
/// it took a further turn, Java 17 reports the earlier turn.
///
/// Every instruction is a step, as are every scalar that `run` and `refer` read and every entry that the stack gets; with the bound of
/// steps, the stack too is bounded. Nothing recurs, whatever the text.
///
/// In a ``PatternTable`` stand, behind the mark 5: the count of classes, the classes of ASCII scalars in runs, the number of the division
/// of other scalars and the classes of its blocks in runs, as for positions; the count of sets and, of each, the classes as runs of gap
/// and length; the count of registers; the count of numbers in the code, and the code, opcodes and operands as they are. Addresses count
/// numbers.
public struct BacktrackingProgram: Hashable, Sendable {
    /// Beyond so many steps a text gets the benefit of the doubt.
    public static let stepLimit = 1_000_000

    /// What dividing the scalars of a program's sets may take.
    private static let mostSteps = 2_000_000

    enum Opcode: Int32 {
        case giveUp, match, scalar, run, choose, jump, start, end, open, close, refer, count, turn, enter, mark, commit, abandon, back, at

        var operandCount: Int {
            switch self {
            case .giveUp, .match, .start, .end: 0
            case .scalar, .choose, .jump, .open, .close, .count, .enter, .mark, .abandon, .back, .at: 1
            case .refer, .commit: 2
            case .run: 3
            case .turn: 5
            }
        }
    }

    enum TurnFlags {
        static let lazy: Int32 = 1
        static let leavesWhenEmpty: Int32 = 2
    }

    let code: [Int32]
    let registerCount: Int
    /// Whether each class belongs to each set, set by set.
    let members: [Bool]
    let partition: ScalarPartition

    var setCount: Int { members.count / partition.classCount }

    package init(_ regex: Regex, _ mode: MatchMode) {
        var builder = ProgramBuilder(referred: Set(regex.references.keys))
        builder.build(regex, mode)
        registerCount = builder.registerCount
        // Sets that no partition or table can hold: nothing is known of any text.
        let division = builder.sets.count < ScalarPartition.mostClasses ? try? ScalarPartition.separating(builder.sets, StepMeter(limit: Self.mostSteps)) : nil
        partition = division?.partition ?? ScalarPartition(starts: [0], classes: [0], classCount: 1)
        code = division == nil ? [Opcode.giveUp.rawValue] : builder.code
        var members = [Bool](repeating: false, count: (division?.members.count ?? 0) * partition.classCount)
        for (set, classes) in (division?.members ?? []).enumerated() {
            for index in classes { members[set * partition.classCount + Int(index)] = true }
        }
        self.members = members
    }

    /// The program that gives every text the benefit of the doubt.
    static let givingUp = BacktrackingProgram()

    private init() {
        registerCount = 0
        partition = ScalarPartition(starts: [0], classes: [0], classCount: 1)
        code = [Opcode.giveUp.rawValue]
        members = []
    }

    public enum Verdict: Hashable, Sendable {
        case matched
        case unmatched
        /// The bound of steps was reached.
        case undecided
    }

    public struct Outcome: Hashable, Sendable {
        public var verdict: Verdict
        /// How many steps were taken.
        public var steps: Int
    }

    /// What comes of a text.
    ///
    /// - Parameter stepLimit: From this many steps on, the run ends undecided.
    public func run(on text: String, stepLimit: Int = Self.stepLimit) -> Outcome {
        var run = BacktrackingRun(self, text)
        let verdict = run.verdict(within: stepLimit)
        return Outcome(verdict: verdict, steps: run.steps)
    }
}
