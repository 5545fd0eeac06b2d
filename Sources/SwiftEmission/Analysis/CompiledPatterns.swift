import PatternAutomata
import ServiceModel

/// What the patterns of a model are compiled to: a definition for each constant, and what there is to say of them.
struct CompiledPatterns: Sendable {
    private(set) var entries: [PatternTables.Entry] = []
    private(set) var divisions: [(name: String, text: String)] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var scope: NameScope
    private var known: [PatternConstraint: String] = [:]

    /// - Parameter scope: Names that divisions of scalars must not have.
    init(
        _ places: [PatternPlace], names: [PatternPlace: String], _ patterns: [PatternConstraint: Result<Pattern, PatternError>],
        beside scope: NameScope, _ model: ServiceModel
    ) {
        self.scope = scope
        let compiled = Self.compiled(patterns)
        var entered: Set<PatternPlace> = []
        for place in places where entered.insert(place).inserted {
            guard let name = names[place], let pattern = compiled[place.constraint] else { continue }
            add(place, name, pattern, at: place.location(in: model))
        }
        divisions.sort { $0.name < $1.name }
    }

    /// All patterns compiled: most of the time that a service with many patterns takes. None depends on another; long ones take longest.
    private static func compiled(
        _ patterns: [PatternConstraint: Result<Pattern, PatternError>]
    ) -> [PatternConstraint: CompiledConstraint] {
        let longestFirst = patterns.sorted { left, right in
            let lengths = (left.key.expression.utf8.count, right.key.expression.utf8.count)
            return (lengths.1, left.key.expression, left.key.matching.rawValue) < (lengths.0, right.key.expression, right.key.matching.rawValue)
        }
        var compiled: [PatternConstraint: CompiledConstraint] = [:]
        var readable: [(constraint: PatternConstraint, task: PatternAllotment.Task)] = []
        for (constraint, pattern) in longestFirst {
            switch pattern {
            case .success(let pattern): readable.append((constraint, PatternAllotment.Task(pattern, mode: constraint.matching.matchMode)))
            case .failure(let error): compiled[constraint] = CompiledConstraint(error)
            }
        }
        var allotment = PatternAllotment()
        let results = allotment.compile(readable.map(\.task), map: concurrentMap) { CompiledConstraint($0) }
        for (constraint, result) in zip(readable.map(\.constraint), results) { compiled[constraint] = result }
        return compiled
    }

    private mutating func add(_ place: PatternPlace, _ name: String, _ compiled: CompiledConstraint, at location: SourceLocation?) {
        if let other = known[place.constraint] {
            entries.append(PatternTables.Entry(name: name, constraint: place.constraint, definition: .alias(other)))
            return
        }
        if let (limitation, reason) = compiled.limitation {
            let message =
                limitation == .unsupportedPattern
                ? "values of “\(place.shape)” are not checked against its pattern: \(reason)"
                : "the pattern of “\(place.shape)” takes more than linear time, and is given up after a bound of steps: \(reason)"
            diagnostics.append(Diagnostic(limitation, message, at: location))
        }
        guard let table = compiled.table else { return }
        known[place.constraint] = name
        let definition = PatternTables.Definition.table(table.text, divisions: table.scalars.map { division($0) })
        entries.append(PatternTables.Entry(name: name, constraint: place.constraint, definition: definition))
    }

    private mutating func division(_ text: String) -> PatternTables.Division {
        if text == PatternTable.uniformScalars { return .uniform }
        if let known = divisions.first(where: { $0.text == text }) { return .named(known.name) }
        let name = scope.claim(beside: "scalars" + Self.digest(text))
        divisions.append((name, text))
        return .named(name)
    }

    /// A name that depends on nothing but the text, so that new patterns rename no division: FNV-1a.
    private static func digest(_ text: String) -> String {
        var hash: UInt32 = 0x811C_9DC5
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let digits = String(hash, radix: 16, uppercase: true)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

/// What compiling a pattern gave.
private struct CompiledConstraint: Sendable {
    var table: PatternTable?
    /// What the generated code will not do, and why.
    var limitation: (Limitation, reason: String)?

    init(_ compiled: CompiledPattern) {
        table = compiled.table
        limitation = compiled.fallbackReason.map { (.patternBeyondLinearTime, $0) }
    }

    init(_ error: PatternError) {
        limitation = (.unsupportedPattern, "\(error)")
    }
}

extension PatternMatching {
    /// The same, in the words of the automata.
    package var matchMode: MatchMode {
        switch self {
        case .whole: .whole
        case .search: .search
        }
    }
}
