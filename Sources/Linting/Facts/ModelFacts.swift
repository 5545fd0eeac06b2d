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
        var patterns: [PatternConstraint: PatternFacts] = [:]
        for pattern in sites.lazy.flatMap(\.patterns) where patterns[pattern] == nil { patterns[pattern] = PatternFacts(pattern) }
        self.patterns = patterns
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
