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
    private var names: [Place: String]
    private var entered: Set<Place> = []
    private var scope: NameScope

    /// A shape or a member with a pattern.
    private struct Place: Hashable {
        var shape: String
        var member: String?
        var constraint: PatternConstraint

        /// Orders places that want one name.
        var key: String { "\(shape)$\(member ?? "")$\(constraint.expression)" }

        func location(in model: ServiceModel) -> SourceLocation? {
            let holder = model.shapes[shape]
            return member.map { name in holder?.members.first { $0.name == name }?.location } ?? holder?.location
        }
    }

    /// - Parameter constants: The names of shapes' constants, which patterns have too.
    init(_ model: ServiceModel, constants: NameScope) {
        scope = constants
        names = Self.names(model, &scope)
        let places = Self.places(in: model)
        var indices: [PatternConstraint: Int] = [:]
        var constraints: [PatternConstraint] = []
        for place in places where indices[place.constraint] == nil {
            indices[place.constraint] = constraints.count
            constraints.append(place.constraint)
        }
        // Most of the time that a service with many patterns takes; none depends on another.
        let compiled = concurrentMap(constraints) { CompiledConstraint($0) }
        var known: [PatternConstraint: String] = [:]
        for place in places {
            guard let index = indices[place.constraint] else { continue }
            add(place, compiled[index], &known, at: place.location(in: model))
        }
        divisions.sort { $0.name < $1.name }
    }

    /// The patterns of shapes, then those that refinements add to members.
    private static func places(in model: ServiceModel) -> [Place] {
        var places: [Place] = []
        for shape in model.shapes {
            guard case .string = shape.type else { continue }
            places += shape.constraints.compactMap(\.rule.pattern).map { Place(shape: shape.name, member: nil, constraint: $0) }
        }
        for shape in model.shapes {
            for member in shape.members where !member.constraints.isEmpty {
                guard case .string = model.shapes[member.shape]?.type else { continue }
                places += member.constraints.compactMap(\.rule.pattern).map { Place(shape: shape.name, member: member.name, constraint: $0) }
            }
        }
        return places
    }

    /// The name of the constant for a pattern of a shape or of a member; `nil` where values are not checked against it.
    func name(of constraint: PatternConstraint, on shape: String, member: String? = nil) -> String? {
        names[Place(shape: shape, member: member, constraint: constraint)]
    }

    /// The names of all places with a pattern. A shape's pattern has the name of the shape's constant; what else there is gives way to
    /// all shapes, in an order that the specification's has no part in.
    private static func names(_ model: ServiceModel, _ scope: inout NameScope) -> [Place: String] {
        var names: [Place: String] = [:]
        var others: [(wanted: String, place: Place)] = []
        func patterns(_ shape: String, _ constraints: [Constraint]) -> EnumeratedSequence<[PatternConstraint]> {
            guard case .string? = model.shapes[shape]?.type else { return [].enumerated() }
            return constraints.compactMap(\.rule.pattern).enumerated()
        }
        for shape in model.shapes {
            for (index, constraint) in patterns(shape.name, shape.constraints) {
                let place = Place(shape: shape.name, member: nil, constraint: constraint)
                if index == 0 { names[place] = scope[shape.name] } else { others.append(("\(scope[shape.name])\(index + 1)", place)) }
            }
            for member in shape.members {
                for (index, constraint) in patterns(member.shape, member.constraints) {
                    let wanted = WordCase.lowerCamel(shape.name) + WordCase.upperCamel(member.name) + (index == 0 ? "" : "\(index + 1)")
                    others.append((wanted, Place(shape: shape.name, member: member.name, constraint: constraint)))
                }
            }
        }
        for (wanted, place) in others.sorted(by: { ($0.wanted, $0.place.key) < ($1.wanted, $1.place.key) }) where names[place] == nil {
            names[place] = scope.claim(beside: wanted)
        }
        return names
    }

    private mutating func add(
        _ place: Place, _ compiled: CompiledConstraint, _ known: inout [PatternConstraint: String], at location: SourceLocation?
    ) {
        guard let name = names[place], entered.insert(place).inserted else { return }
        if let other = known[place.constraint] {
            entries.append(Entry(name: name, constraint: place.constraint, definition: .alias(other)))
            return
        }
        if let (limitation, reason) = compiled.limitation {
            let message =
                limitation == .unsupportedPattern
                ? "values of “\(place.shape)” are not checked against its pattern: \(reason)"
                : "the pattern of “\(place.shape)” takes more than linear time, and is given up after a bound of steps: \(reason)"
            diagnostics.append(Diagnostic(limitation, message, at: location))
        }
        guard let table = compiled.table else {
            names[place] = nil
            return
        }
        known[place.constraint] = name
        let definition = Definition.table(table.text, divisions: table.scalars.map { division($0) })
        entries.append(Entry(name: name, constraint: place.constraint, definition: definition))
    }

    private mutating func division(_ text: String) -> Division {
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

    init(_ constraint: PatternConstraint) {
        do {
            let compiled = CompiledPattern(try Pattern(parsing: constraint.expression), mode: constraint.matching.matchMode)
            table = compiled.table
            limitation = compiled.fallbackReason.map { (.patternBeyondLinearTime, $0) }
        } catch {
            limitation = (.unsupportedPattern, "\(error)")
        }
    }
}

extension ConstraintRule {
    fileprivate var pattern: PatternConstraint? {
        if case .pattern(let pattern) = self { pattern } else { nil }
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
