import ServiceModel

/// Reads a model in C2J, the format of `service-2.json`, and reports all that is wrong with it.
struct ServiceReader {
    private let refusesImpossibleValues: Bool
    private let diagnostics: DiagnosticCollector

    /// - Returns: The model, as far as it could be read; `nil` where not even the metadata could. Use it only if `diagnostics` has no errors.
    static func read(_ node: JSONNode, refusesImpossibleValues: Bool = true, diagnostics: DiagnosticCollector) -> ServiceModel? {
        guard let reader = ObjectReader(node, "a service model", diagnostics: diagnostics) else { return nil }
        return ServiceReader(refusesImpossibleValues: refusesImpossibleValues, diagnostics: diagnostics).read(reader)
    }

    private func read(_ reader: ObjectReader) -> ServiceModel? {
        var reader = reader
        let metadata = reader.object("metadata", "the metadata", .mandatory).flatMap(MetadataReader.read)
        let operationFields = reader.fields("operations", .mandatory, limit: SpecificationLimits.operations) ?? []
        let shapeFields = reader.fields("shapes", .mandatory, limit: SpecificationLimits.shapes) ?? []

        let names = ShapeNames(shapeFields.map(\.key))
        let shapeReader = ShapeReader(names: names, diagnostics: diagnostics)
        let shapes = ShapeTable(shapeFields.compactMap(shapeReader.read))
        let operationReader = OperationReader(names: names, shapes: shapes, diagnostics: diagnostics)
        let operations = operationFields.compactMap(operationReader.read)

        let model = ServiceModel(
            metadata: metadata ?? ServiceMetadata(apiVersion: "", endpointPrefix: "", wireProtocol: .json),
            formatVersion: reader.string("version"),
            documentation: reader.string("documentation"),
            deprecation: reader.deprecation(),
            operations: operations,
            shapes: shapes,
            clientContextParameters: clientContextParameters(&reader),
            examples: reader.value("examples")?.documentValue
        )
        reader.finish()
        checkMapKeys(of: model)
        NameLimits.check(model, diagnostics: diagnostics)
        ListNesting.check(shapes, diagnostics: diagnostics)
        for cycle in refusesImpossibleValues ? RequiredCycle.all(in: shapes) : [] {
            diagnostics.error("“\(cycle.edges[0].shape)” must contain itself, so no value can exist: \(cycle)", at: cycle.edges[0].location)
        }
        return metadata == nil ? nil : model
    }

    private func clientContextParameters(_ reader: inout ObjectReader) -> [ClientContextParameter] {
        (reader.fields("clientContextParams") ?? []).compactMap { field in
            guard var parameter = ObjectReader(field.value, "a context parameter", diagnostics: diagnostics) else { return nil }
            let type = parameter.string("type", .mandatory)
            let documentation = parameter.string("documentation")
            parameter.finish()
            return type.map { ClientContextParameter(name: field.key, type: $0, documentation: documentation) }
        }
    }

    private func checkMapKeys(of model: ServiceModel) {
        for shape in model.shapes {
            guard case .map(let map) = shape.type, let key = model.shapes[map.key.shape] else { continue }
            if case .string = key.type { continue }
            diagnostics.error("a map’s keys must be strings, but “\(key.name)” is \(key.type.phrase)", at: map.key.location)
        }
    }
}
