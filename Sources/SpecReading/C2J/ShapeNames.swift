import ServiceModel

/// The names of a model's shapes, against which references are checked before the shapes themselves are read.
struct ShapeNames {
    private let names: NameList

    init(_ names: [String]) {
        self.names = NameList(names)
    }

    /// Reports a reference to a shape that does not exist.
    func check(_ reference: LocatedString, diagnostics: DiagnosticCollector) {
        guard !names.contains(reference.value) else { return }
        let hint = diagnostics.suggestion(for: reference.value, in: names.ordered)
        diagnostics.error("there is no shape “\(reference.value)”\(hint)", at: reference.location)
    }
}
