import ServiceModel

/// The names of a model's shapes, against which references are checked before the shapes themselves are read.
struct ShapeNames {
    private let ordered: [String]
    private let known: Set<String>

    init(_ names: [String]) {
        ordered = names
        known = Set(names)
    }

    /// Reports a reference to a shape that does not exist.
    func check(_ reference: LocatedString, diagnostics: DiagnosticCollector) {
        guard !known.contains(reference.value) else { return }
        let hint = suggestion(for: reference.value, in: ordered)
        diagnostics.error("there is no shape “\(reference.value)”\(hint)", at: reference.location)
    }
}
