import ServiceModel

extension Comparer {
    mutating func compareInput(_ before: Operation, _ after: Operation, _ at: ChangeLocations) {
        let place = ChangePlace.input(operation: after.name)
        let reached = request(of: after.name)
        let source = signatureSource(before, after)
        switch (before.input, after.input) {
        case (nil, let input?):
            let shapes = arriving(with: [input.shape])
            let isDemanding = new.shapes[input.shape]?.members.contains(where: \.isRequired) ?? false
            add(.inputAdded, at: place, at, reaching: reached, wire: isDemanding ? .input : [], validation: isDemanding ? .narrower : .same,
                source: source.combined(with: sourceOfArriving(shapes)), "takes “\(input.shape)”, took nothing", ChangeDetails(after: input.shape, shapes: shapes))
        case (let input?, nil):
            let shapes = leaving(with: [input.shape])
            add(.inputRemoved, at: place, at, reaching: reached, wire: .input, source: source.combined(with: sourceOfLeaving(shapes)),
                "takes nothing, took “\(input.shape)”", ChangeDetails(before: input.shape, shapes: shapes))
        case (let input?, let other?):
            compareTarget(.inputTargetChanged, at: place, at, reaching: reached, input.shape, other.shape, isDeclared: hasMethod(before, in: old, hasClient.old))
            compare(.wireNameChanged, at: place, at, reaching: reached, "locationName", input.locationName, other.locationName, wire: .input, trait: "locationName")
            compare(.xmlNamespaceChanged, at: place, at, reaching: reached, "xmlNamespace", input.xmlNamespace.map(Self.text), other.xmlNamespace.map(Self.text), wire: .input)
            compareTexts(at: place, at, reaching: reached, (input.documentation, other.documentation), (nil, nil))
        case (nil, nil): break
        }
    }

    mutating func compareOutput(_ before: Operation, _ after: Operation, _ at: ChangeLocations) {
        let place = ChangePlace.output(operation: after.name)
        let reached = response(of: after.name)
        let source = signatureSource(before, after)
        switch (before.output, after.output) {
        case (nil, let output?):
            let shapes = arriving(with: [output.shape])
            add(.outputAdded, at: place, at, reaching: reached, source: source.combined(with: sourceOfArriving(shapes)),
                "answers with “\(output.shape)”, answered with nothing", ChangeDetails(after: output.shape, shapes: shapes))
        case (let output?, nil):
            let shapes = leaving(with: [output.shape])
            add(.outputRemoved, at: place, at, reaching: reached, wire: .output, source: source.combined(with: sourceOfLeaving(shapes)),
                "answers with nothing, answered with “\(output.shape)”", ChangeDetails(before: output.shape, shapes: shapes))
        case (let output?, let other?):
            compareTarget(.outputTargetChanged, at: place, at, reaching: reached, output.shape, other.shape, isDeclared: hasMethod(before, in: old, hasClient.old))
            compare(.wireNameChanged, at: place, at, reaching: reached, "resultWrapper", output.resultWrapper, other.resultWrapper, wire: .output, trait: "resultWrapper")
            compare(.wireNameChanged, at: place, at, reaching: reached, "locationName", output.locationName, other.locationName, wire: .output, trait: "locationName")
            compare(.wireNameChanged, at: place, at, reaching: reached, "wrapper", output.isWrapper, other.isWrapper, wire: .output, trait: "wrapper")
            compareTexts(at: place, at, reaching: reached, (output.documentation, other.documentation), (nil, nil))
        case (nil, nil): break
        }
    }

    /// What it means for code that a method takes something or returns something, or no longer does.
    private func signatureSource(_ before: Operation, _ after: Operation) -> SourceVerdict {
        hasMethod(before, in: old, hasClient.old) ? .breaking(.signatureChanged) : .compatible
    }
}
