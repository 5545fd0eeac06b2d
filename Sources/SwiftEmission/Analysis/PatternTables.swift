import PatternAutomata
import ServiceModel

/// The patterns of a model: the constants that generated code has for them and, once somebody asks, what they are compiled to.
struct PatternTables: Sendable {
    /// A constant for the pattern of one place in the model.
    struct Entry: Sendable {
        var name: String
        var constraint: PatternConstraint
        var definition: Definition
    }

    enum Definition: Sendable {
        case table(String, divisions: [Division])
        /// Another constant has the same pattern.
        case alias(String)
    }

    /// How scalars beyond ASCII are divided.
    enum Division: Hashable, Sendable {
        /// All alike.
        case uniform
        /// A constant that several patterns may share.
        case named(String)
    }

    /// The names of the constants, for patterns that have one.
    private var names: [PatternPlace: String]
    private let compiled: Once<CompiledPatterns>

    var entries: [Entry] { compiled.value.entries }
    /// Names and texts of the divisions, sorted by name.
    var divisions: [(name: String, text: String)] { compiled.value.divisions }
    var diagnostics: [Diagnostic] { compiled.value.diagnostics }

    /// - Parameter constants: The names of shapes' constants, which patterns have too.
    init(_ model: ServiceModel, constants: NameScope) {
        var scope = constants
        let names = Self.names(model, &scope)
        let places = PatternPlace.all(in: model).filter { names[$0] != nil }
        // To read a pattern shows whether there will be a table; that takes a hundredth of the time that the table does.
        var patterns: [PatternConstraint: Result<Pattern, PatternError>] = [:]
        for place in places where patterns[place.constraint] == nil {
            patterns[place.constraint] = Result { () throws(PatternError) in try Pattern(parsing: place.constraint.expression) }
        }
        self.names = names
        for place in places {
            if case .failure = patterns[place.constraint] { self.names[place] = nil }
        }
        compiled = Once { [scope, patterns] in CompiledPatterns(places, names: names, patterns, beside: scope, model) }
    }

    /// The name of the constant for a pattern of a shape or of a member; `nil` where values are not checked against it.
    func name(of constraint: PatternConstraint, on shape: String, member: String? = nil) -> String? {
        names[PatternPlace(shape: shape, member: member, constraint: constraint)]
    }

    /// The names of all places with a pattern. A shape's pattern has the name of the shape's constant; what else there is gives way to
    /// all shapes, in an order that the specification's has no part in.
    private static func names(_ model: ServiceModel, _ scope: inout NameScope) -> [PatternPlace: String] {
        var names: [PatternPlace: String] = [:]
        var others: [(wanted: String, place: PatternPlace)] = []
        func patterns(_ shape: String, _ constraints: [Constraint]) -> EnumeratedSequence<[PatternConstraint]> {
            guard case .string? = model.shapes[shape]?.type else { return [].enumerated() }
            return constraints.compactMap(\.rule.pattern).enumerated()
        }
        for shape in model.shapes {
            for (index, constraint) in patterns(shape.name, shape.constraints) {
                let place = PatternPlace(shape: shape.name, member: nil, constraint: constraint)
                if index == 0 { names[place] = scope[shape.name] } else { others.append(("\(scope[shape.name])\(index + 1)", place)) }
            }
            for member in shape.members {
                for (index, constraint) in patterns(member.shape, member.constraints) {
                    let wanted = WordCase.lowerCamel(shape.name) + WordCase.upperCamel(member.name) + (index == 0 ? "" : "\(index + 1)")
                    others.append((wanted, PatternPlace(shape: shape.name, member: member.name, constraint: constraint)))
                }
            }
        }
        for (wanted, place) in others.sorted(by: { ($0.wanted, $0.place.key) < ($1.wanted, $1.place.key) }) where names[place] == nil {
            names[place] = scope.claim(beside: wanted)
        }
        return names
    }
}
