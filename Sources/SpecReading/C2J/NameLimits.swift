import ServiceModel

/// Checks a model's names against ``SpecificationLimits``: generated code repeats them.
struct NameLimits {
    private let diagnostics: DiagnosticCollector
    private var total = 0

    static func check(_ model: ServiceModel, diagnostics: DiagnosticCollector) {
        var limits = NameLimits(diagnostics: diagnostics)
        for operation in model.operations { limits.check(operation.name, "an operation’s name", operation.location) }
        for shape in model.shapes {
            limits.check(shape.name, "a shape’s name", shape.location)
            for member in shape.members { limits.check(member.name, "a member’s name", member.location) }
            guard case .string(let values) = shape.type else { continue }
            for value in values { limits.check(value.value, "an enumeration’s value", value.location) }
        }
        guard limits.total > SpecificationLimits.names else { return }
        let place = model.shapes.first?.location ?? model.operations.first?.location
        diagnostics.error("the model’s names are longer than \(SpecificationLimits.names >> 20) MiB together", at: place)
    }

    private init(diagnostics: DiagnosticCollector) {
        self.diagnostics = diagnostics
    }

    private mutating func check(_ name: String, _ role: String, _ location: SourceLocation?) {
        let length = name.utf8.count
        total += length
        guard length > SpecificationLimits.nameLength else { return }
        diagnostics.error("\(role) has \(length) bytes; no more than \(SpecificationLimits.nameLength) are allowed", at: location)
    }
}
