import Inspection
import ServiceModel
import SpecReading
import Testing

/// Nothing that the IR holds may be missing from its form: a property added to a type of the IR fails here until the form shows it.
@Suite("The inspection form shows all of the IR")
struct InspectionCoverageTests {
    /// Stored properties that the form leaves out on purpose: places in source files.
    private static let omitted: Set<String> = ["location"]

    @Test("Each stored property of a type shows", arguments: PropertyChanges.all)
    func properties(changes: PropertyChanges) {
        let shown = changes.stored.filter { !Self.omitted.contains($0) }
        #expect(changes.changed == shown, "the table lists all stored properties, in their order")
        var seen: Set<String> = [changes.original()]
        for (property, text) in zip(changes.changed, changes.altered()) {
            let isNew = seen.insert(text).inserted
            #expect(isNew, "a change of \(changes.typeName).\(property) shows, and like no other")
        }
    }

    @Test("Each type of the IR has its table")
    func types() {
        var census = Census(omitted: Self.omitted)
        census.visit(Populated.model, at: "model")
        #expect(census.structures == Set(PropertyChanges.all.map(\.typeName)))
    }

    /// Else a property with a default could be new, and no test would see it.
    @Test("The populated model has no property that says nothing")
    func population() {
        var census = Census(omitted: Self.omitted)
        census.visit(Populated.model, at: "model")
        #expect(census.silent.isEmpty)
    }

    @Test("Places in source files do not show")
    func locations() {
        var model = Populated.model
        model.operations[0].location = nil
        model.paginators[0].location = nil
        model.waiters[0].location = nil
        for shape in model.shapes { model.shapes[shape.name]?.location = nil }
        #expect(InspectionForm.json(model) == InspectionForm.json(Populated.model))
        #expect(!InspectionForm.json(model).contains(Populated.location.path))
    }

    /// Traits stand among the keys of what they belong to, so no two may have one name.
    @Test("No object has a key twice")
    func keys() {
        let diagnostics = DiagnosticCollector()
        let root = JSONParser.parse(Array(InspectionForm.json(Populated.model).utf8), path: "form.json", diagnostics: diagnostics)
        #expect(root != nil)
        #expect(diagnostics.sorted.isEmpty)
    }

    @Test("Each type of shape and each variant of a structure looks different")
    func alternatives() {
        let variants: [StructureVariant] = [.plain, .union, .document, .eventStream, .exception(ErrorTrait())]
        let types: [ShapeType] =
            variants.map { .structure(Structure(variant: $0)) } + [
                .list(Populated.list), .map(Populated.map), .string(values: []),
                .boolean, .integer, .long, .float, .double, .timestamp, .blob,
            ]
        let texts = types.map { type in
            var model = Populated.model
            model.shapes = ShapeTable([Populated.shape("Shape", type)])
            return InspectionForm.json(model)
        }
        #expect(Set(texts).count == types.count)
    }
}

/// Walks a value and notes which types of the IR it is made of.
private struct Census {
    /// The properties that it passes by.
    let omitted: Set<String>
    /// The structures met, by name with module.
    private(set) var structures: Set<String> = []
    /// Where `nil`, `false` or something empty stands.
    private(set) var silent: [String] = []

    init(omitted: Set<String>) {
        self.omitted = omitted
    }

    mutating func visit(_ value: Any, at path: String) {
        // The form writes these by what they mean and not by what they store.
        if value is DocumentValue || value is ExactDecimal { return }
        // A table of shapes stores an index beside the shapes, which says nothing more.
        if let shapes = value as? ShapeTable { return visit(Array(shapes), at: path) }
        let typeName = String(reflecting: type(of: value))
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .struct where typeName.hasPrefix("ServiceModel."): structures.insert(typeName)
        case .optional, .collection: if mirror.children.isEmpty { silent.append(path) }
        default: if value as? Bool == false { silent.append(path) }
        }
        for (position, child) in mirror.children.enumerated() {
            let label = child.label ?? "\(position)"
            if !omitted.contains(label) { visit(child.value, at: "\(path).\(label)") }
        }
    }
}
