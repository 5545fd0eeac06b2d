import ModelComparison
import ServiceModel
import SpecReading

/// Reads a list of accepted changes: `{"accepted": [{"change": "member-removed", "place": "Workforce.SubDomain", "reason": "…"}]}`.
///
/// People write this file by hand, so an unknown key is an error.
package enum AcceptedChangesReader {
    /// - Throws: `DiagnosticsError` with everything that is wrong with the file.
    package static func read(_ file: SourceFile) throws(DiagnosticsError) -> [AcceptedChange] {
        let diagnostics = DiagnosticCollector()
        var accepted: [AcceptedChange] = []
        if let node = JSONParser.parse(file.bytes, path: file.path, diagnostics: diagnostics),
            var reader = ObjectReader(node, "the list of accepted changes", diagnostics: diagnostics) {
            accepted = (reader.elements("accepted", .mandatory) ?? []).compactMap { entry($0, diagnostics) }
            reader.finish(unknownKeys: .error)
        }
        guard !diagnostics.hasErrors else { throw DiagnosticsError(diagnostics.sorted) }
        return accepted
    }

    private static func entry(_ node: JSONNode, _ diagnostics: DiagnosticCollector) -> AcceptedChange? {
        guard var reader = ObjectReader(node, "an accepted change", diagnostics: diagnostics) else { return nil }
        let name = reader.locatedString("change", .mandatory)
        let place = reader.string("place", .mandatory)
        let reason = reader.string("reason")
        reader.finish(unknownKeys: .error)
        guard let name, let place else { return nil }
        guard let id = ChangeID(rawValue: name.value) else {
            let nearest = nearestName(to: name.value, in: ChangeID.allCases.map(\.rawValue)).map { "; did you mean “\($0)”?" } ?? ""
            diagnostics.error("there is no change “\(name.value)”\(nearest)", at: name.location)
            return nil
        }
        return AcceptedChange(id: id, place: place, reason: reason, location: node.location)
    }
}
