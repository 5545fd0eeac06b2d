/// What a pattern's table says: an automaton, a combination of several, positions in the expression, or instructions that try.
enum PatternProgram: Sendable {
    case automaton(AutomatonTable)
    indirect case not(PatternProgram)
    case all([PatternProgram])
    case any([PatternProgram])
    case positions(PositionsTable)
    indirect case backtracking(BacktrackingProgram)

    /// Parts nest no deeper.
    private static let deepest = 100

    init(reading text: [UInt8], _ divisions: [ScalarDivision]) throws(DamagedTable) {
        var reader = TableReader(text)
        try self.init(&reader, divisions, depth: 0)
        guard reader.isAtEnd else { throw reader.damage }
    }

    private init(_ reader: inout TableReader, _ divisions: [ScalarDivision], depth: Int) throws(DamagedTable) {
        guard depth < Self.deepest else { throw reader.damage }
        switch try reader.read() {
        case Mark.automaton: self = .automaton(try AutomatonTable(&reader, divisions))
        case Mark.not: self = .not(try PatternProgram(&reader, divisions, depth: depth + 1))
        case Mark.all: self = .all(try Self.parts(&reader, divisions, depth: depth + 1))
        case Mark.any: self = .any(try Self.parts(&reader, divisions, depth: depth + 1))
        case Mark.positions: self = .positions(try PositionsTable(&reader, divisions))
        case Mark.backtracking: self = .backtracking(try BacktrackingProgram(&reader, divisions))
        default: throw reader.damage
        }
    }

    private static func parts(
        _ reader: inout TableReader, _ divisions: [ScalarDivision], depth: Int
    ) throws(DamagedTable) -> [PatternProgram] {
        var parts: [PatternProgram] = []
        for _ in 0..<(try reader.read()) { parts.append(try PatternProgram(&reader, divisions, depth: depth)) }
        return parts
    }

    /// What a part of the text is.
    private enum Mark {
        static let automaton = 0
        static let not = 1
        static let all = 2
        static let any = 3
        static let positions = 4
        static let backtracking = 5
    }

    func matches(_ text: UTF8Text) -> Bool {
        switch self {
        case .automaton(let automaton): automaton.accepts(text)
        case .not(let part): !part.matches(text)
        case .all(let parts): parts.allSatisfy { $0.matches(text) }
        case .any(let parts): parts.contains { $0.matches(text) }
        case .positions(let positions): positions.matches(text)
        case .backtracking(let program): program.matches(text)
        }
    }
}
