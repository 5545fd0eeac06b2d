import ServiceModel

/// A service model as JSON: what was understood of a specification, for people and for scripts.
///
/// The form is a promise. Within one ``format`` keys are only added; where a key goes away, moves or changes its meaning, the number rises.
/// The article <doc:InspectionForm> describes each object. Places in source files are left out, so that the form depends on what a
/// specification says and not on where it lies.
public enum InspectionForm {
    /// The number of the form, which stands first in it.
    public static let format = 1

    /// The whole model: two spaces of indentation, a trailing newline, and the same text for the same model on every machine.
    public static func json(_ model: ServiceModel) -> String {
        DocumentText.text(of: model.inspection)
    }
}

extension ServiceModel: Inspectable {
    var inspection: DocumentValue {
        let facts = DerivedFacts(of: self)
        var object = InspectionObject()
        object.set("inspectionFormat", InspectionForm.format)
        object.set("version", formatVersion)
        object.set("metadata", metadata)
        object.set("documentation", documentation)
        object.merge(deprecation)
        object.list("clientContextParams", clientContextParameters)
        // What a model is made of is there even if empty, so that a script may walk it without asking.
        object.set("operations", operations)
        object.set("shapes", shapes.map { $0.inspection(facts) })
        object.list("paginators", paginators)
        object.list("waiters", waiters)
        object.set("examples", examples)
        return object.value
    }
}

/// What follows from a model as a whole, worked out once for all its shapes.
struct DerivedFacts {
    private let directions: [String: ShapeDirections]
    private let indirectMembers: Set<MemberReference>

    init(of model: ServiceModel) {
        directions = model.shapeDirections()
        indirectMembers = model.indirectMembers()
    }

    /// In which messages a shape occurs, as the form names them; empty where no operation reaches it.
    func directions(of shape: String) -> [String] {
        let directions = directions[shape] ?? []
        return [(ShapeDirections.input, "input"), (.output, "output")].filter { directions.contains($0.0) }.map(\.1)
    }

    func isIndirect(_ member: String, of shape: String) -> Bool {
        indirectMembers.contains(MemberReference(shape: shape, member: member))
    }
}
