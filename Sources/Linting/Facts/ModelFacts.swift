import Dispatch
import PatternAutomata
import PatternLanguages
import ServiceModel

/// A model with what several rules want to know of it.
struct ModelFacts: Sendable {
    let model: ServiceModel
    let names: SwiftNames
    let sites: [ConstraintSite]
    /// In which messages shapes occur; those in none are left out.
    let directions: [String: ShapeDirections]
    private let patterns: [PatternConstraint: PatternFacts]

    init(_ model: ServiceModel, _ names: SwiftNames) {
        self.model = model
        self.names = names
        directions = model.shapeDirections()
        var sites: [ConstraintSite] = []
        for shape in model.shapes {
            if !shape.constraints.isEmpty {
                sites.append(ConstraintSite(place: .shape(shape.name), shape: shape, constraints: shape.constraints, location: shape.location))
            }
            for member in shape.members where !member.constraints.isEmpty {
                guard let target = model.shapes[member.shape] else { continue }
                sites.append(ConstraintSite(
                    place: .member(shape: shape.name, member: member.name), shape: target, constraints: target.constraints + member.constraints,
                    location: member.location))
            }
        }
        self.sites = sites
        patterns = Self.facts(Set(sites.lazy.flatMap(\.patterns)))
    }

    /// Compiling is most of the work, and none depends on another: on all processors, the longest first.
    private static func facts(_ constraints: Set<PatternConstraint>) -> [PatternConstraint: PatternFacts] {
        let sorted = constraints.sorted {
            ($1.expression.utf8.count, $0.expression, $0.matching.rawValue) < ($0.expression.utf8.count, $1.expression, $1.matching.rawValue)
        }
        let parsed = sorted.map { constraint in Result { () throws(PatternError) in try Pattern(parsing: constraint.expression) } }
        let readable = zip(sorted, parsed).compactMap { constraint, parsed in
            (try? parsed.get()).map { PatternAllotment.Task($0, mode: constraint.matching == .whole ? .whole : .search) }
        }
        var allotment = PatternAllotment()
        var compiled = allotment.compile(readable, map: onAllProcessors) { $0 }[...]
        let allowance = QuestionAllowance()
        var facts: [PatternConstraint: PatternFacts] = [:]
        for (constraint, parsed) in zip(sorted, parsed) {
            let isReadable = if case .success = parsed { true } else { false }
            facts[constraint] = PatternFacts(constraint, parsed, isReadable ? compiled.popFirst() : nil, allowance)
        }
        return facts
    }

    subscript(pattern: PatternConstraint) -> PatternFacts? { patterns[pattern] }

    /// Each pattern at each shape that has it, and at each member that adds it.
    var patternSites: [(site: ConstraintSite, pattern: PatternFacts)] {
        sites.flatMap { site in
            site.patterns.compactMap { pattern in
                // A shape's own pattern is reported at the shape, not at every member that adds another.
                let isOwn = site.place.member == nil || !site.shape.constraints.contains { $0.rule == .pattern(pattern) }
                return isOwn ? patterns[pattern].map { (site, $0) } : nil
            }
        }
    }

    /// What all patterns of a place accept together; `nil` where there are none, or one has no automaton.
    func language(at site: ConstraintSite) -> Language? {
        var result: Language?
        for pattern in site.patterns {
            guard let language = patterns[pattern]?.language else { return nil }
            result = result?.intersection(language) ?? language
        }
        return result
    }

    /// Members with their structures, in order.
    var members: [(shape: Shape, member: Member)] {
        model.shapes.flatMap { shape in shape.members.map { (shape, $0) } }
    }
}

/// The results of a function for each element, in the order of these.
private func onAllProcessors<Element: Sendable, Result: Sendable>(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
    let work = SharedWork<Result>(count: elements.count)
    DispatchQueue.concurrentPerform(iterations: elements.count) { _ in
        let index = work.next()
        work.finish(index, transform(elements[index]))
    }
    return work.results
}

/// Which elements are begun, in their order, and what came of them.
private final class SharedWork<Result: Sendable>: @unchecked Sendable {
    private let queue = DispatchQueue(label: "patterns")
    // Both read and written on the queue.
    private var begun = 0
    private var places: [Result?]

    init(count: Int) { places = Array(repeating: nil, count: count) }

    func next() -> Int {
        queue.sync {
            begun += 1
            return begun - 1
        }
    }

    func finish(_ index: Int, _ result: Result) {
        queue.sync { places[index] = result }
    }

    var results: [Result] { queue.sync { places.compactMap(\.self) } }
}
