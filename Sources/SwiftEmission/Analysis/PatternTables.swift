import PatternAutomata
import ServiceModel

/// The patterns of a model, compiled: what generated code says of each, once.
struct PatternTables {
    /// A constant for the pattern of one place in the model.
    struct Entry {
        var name: String
        var constraint: PatternConstraint
        var definition: Definition
    }

    enum Definition {
        case table(String, divisions: [Division])
        /// Another constant has the same pattern.
        case alias(String)
    }

    /// How scalars beyond ASCII are divided.
    enum Division: Hashable {
        /// All alike.
        case uniform
        /// A constant that several patterns may share.
        case named(String)
    }

    private(set) var entries: [Entry] = []
    /// Names and texts of the divisions, sorted by name.
    private(set) var divisions: [(name: String, text: String)] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var names: [Place: String] = [:]
    private var scope = NameScope(.constant)

    /// A shape or a member with a pattern.
    private struct Place: Hashable {
        var shape: String
        var member: String?
        var constraint: PatternConstraint
    }

    /// - Parameter constants: The names of shapes' constants, of which patterns take theirs.
    init(_ model: ServiceModel, constants: [String: String]) {
        var known: [PatternConstraint: String?] = [:]
        for shape in model.shapes {
            guard case .string = shape.type else { continue }
            for constraint in shape.constraints.compactMap(\.rule.pattern) {
                let place = Place(shape: shape.name, member: nil, constraint: constraint)
                add(place, constants[shape.name] ?? "", &known, at: shape.location)
            }
        }
        for shape in model.shapes {
            for member in shape.members {
                guard case .string = model.shapes[member.shape]?.type else { continue }
                for constraint in member.constraints.compactMap(\.rule.pattern) {
                    let place = Place(shape: shape.name, member: member.name, constraint: constraint)
                    add(place, WordCase.lowerCamel(shape.name) + WordCase.upperCamel(member.name), &known, at: member.location)
                }
            }
        }
        divisions.sort { $0.name < $1.name }
    }

    /// The name of the constant for a pattern of a shape or of a member; `nil` where values are not checked against it.
    func name(of constraint: PatternConstraint, on shape: String, member: String? = nil) -> String? {
        names[Place(shape: shape, member: member, constraint: constraint)]
    }

    private mutating func add(
        _ place: Place, _ wanted: String, _ known: inout [PatternConstraint: String?], at location: SourceLocation?
    ) {
        guard names[place] == nil else { return }
        if case .some(.none) = known[place.constraint] { return }
        let definition: Definition
        if let other = known[place.constraint] ?? nil {
            definition = .alias(other)
        } else {
            guard let compiled = compile(place.constraint, of: place.shape, at: location) else {
                known[place.constraint] = .some(nil)
                return
            }
            definition = compiled
        }
        let name = scope.claim(wanted)
        names[place] = name
        if case .table = definition { known[place.constraint] = name }
        entries.append(Entry(name: name, constraint: place.constraint, definition: definition))
    }

    /// The table of a pattern; `nil`, with a warning, where there is none.
    private mutating func compile(_ constraint: PatternConstraint, of shape: String, at location: SourceLocation?) -> Definition? {
        let pattern: Pattern
        do {
            pattern = try Pattern(parsing: constraint.expression)
        } catch {
            diagnostics.append(Diagnostic(.unsupportedPattern, "values of “\(shape)” are not checked against its pattern: \(error)", at: location))
            return nil
        }
        let compiled = CompiledPattern(pattern, mode: constraint.matching.mode)
        if let reason = compiled.fallbackReason {
            diagnostics.append(Diagnostic(
                .patternBeyondLinearTime, "the pattern of “\(shape)” takes more than linear time, and is given up after a bound of steps: \(reason)", at: location
            ))
        }
        guard let table = compiled.table else { return nil }
        return .table(table.text, divisions: table.scalars.map { division($0) })
    }

    private mutating func division(_ text: String) -> Division {
        if text == PatternTable.uniformScalars { return .uniform }
        if let known = divisions.first(where: { $0.text == text }) { return .named(known.name) }
        let name = scope.claim("scalars" + Self.digest(text))
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

extension ConstraintRule {
    fileprivate var pattern: PatternConstraint? {
        if case .pattern(let pattern) = self { pattern } else { nil }
    }
}

extension PatternMatching {
    /// The same, in the words of the automata.
    var mode: MatchMode {
        switch self {
        case .whole: .whole
        case .search: .search
        }
    }
}
