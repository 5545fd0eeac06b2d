import ServiceModel

/// Reads the operations of a C2J model, after its shapes.
struct OperationReader {
    let names: ShapeNames
    let shapes: ShapeTable
    let diagnostics: DiagnosticCollector

    /// - Returns: The operation as far as it could be read, so that side files can name it; `nil` where it is no object.
    func read(_ field: JSONField) -> Operation? {
        guard var reader = ObjectReader(field.value, "an operation", diagnostics: diagnostics) else { return nil }
        let wireName = reader.string("name")
        let http = reader.object("http", "“http”", .mandatory).flatMap(self.http)
        let input = reader.object("input", "an operation’s input").flatMap(self.input)
        let output = reader.object("output", "an operation’s output").flatMap(self.output)
        let errors = (reader.elements("errors") ?? []).compactMap(error)
        let documentation = reader.string("documentation")
        let traits = OperationTraitsReader(inputMembers: input.flatMap { shapes[$0.shape]?.members }).read(&reader)
        reader.finish()
        return Operation(
            name: field.key,
            wireName: wireName,
            http: http ?? HTTPBinding(method: "", requestURI: ""),
            documentation: documentation,
            input: input,
            output: output,
            errors: errors,
            traits: traits,
            location: field.keyLocation
        )
    }

    private func http(_ reader: ObjectReader) -> HTTPBinding? {
        var reader = reader
        let method = reader.string("method", .mandatory)
        let requestURI = reader.string("requestUri", .mandatory)
        let responseCode = reader.integer("responseCode")
        reader.finish()
        guard let method, let requestURI else { return nil }
        return HTTPBinding(method: method, requestURI: requestURI, responseCode: responseCode)
    }

    private func input(_ reader: ObjectReader) -> OperationInput? {
        var reader = reader
        let shape = structure("input", &reader)
        let locationName = reader.string("locationName")
        let documentation = reader.string("documentation")
        let xmlNamespace = reader.xmlNamespace()
        reader.finish()
        return shape.map {
            OperationInput(shape: $0.value, locationName: locationName, xmlNamespace: xmlNamespace, documentation: documentation)
        }
    }

    private func output(_ reader: ObjectReader) -> OperationOutput? {
        var reader = reader
        let shape = structure("output", &reader)
        let resultWrapper = reader.string("resultWrapper")
        let documentation = reader.string("documentation")
        let locationName = reader.string("locationName")
        let isWrapper = reader.flag("wrapper")
        reader.finish()
        return shape.map {
            OperationOutput(
                shape: $0.value,
                resultWrapper: resultWrapper,
                locationName: locationName,
                isWrapper: isWrapper,
                documentation: documentation
            )
        }
    }

    private func error(_ node: JSONNode) -> OperationError? {
        guard var reader = ObjectReader(node, "an operation’s error", diagnostics: diagnostics) else { return nil }
        let shape = structure("error", &reader)
        let documentation = reader.string("documentation")
        let isException = reader.flag("exception")
        var form = reader.errorForm()
        if reader.flag("fault") {
            form = form ?? ErrorTrait()
            form?.isServerFault = true
        }
        reader.finish()
        guard let shape else { return nil }
        if let structure = shapes[shape.value]?.structure, !isException, form == nil {
            if case .exception = structure.variant {} else {
                diagnostics.warning("“\(shape.value)” is not marked as an exception", at: shape.location)
            }
        }
        return OperationError(shape: shape.value, documentation: documentation, isException: isException, error: form)
    }

    /// `shape`, which must name a structure here.
    private func structure(_ role: String, _ reader: inout ObjectReader) -> LocatedString? {
        guard let reference = reader.locatedString("shape", .mandatory) else { return nil }
        names.check(reference, diagnostics: diagnostics)
        if let shape = shapes[reference.value], shape.structure == nil {
            diagnostics.error("an operation’s \(role) must be a structure, but “\(shape.name)” is \(shape.type.phrase)", at: reference.location)
        }
        return reference
    }
}
