import ServiceModel
import SpecReading

/// A finding of `lint` that somebody has looked at and accepts: `{"id": "lost-backslash", "place": "Cidr", "reason": "…"}`.
///
/// Which identifiers there are is no business of generating; who lints checks it.
package struct LintSuppression {
    package var id: LocatedString
    /// The place as the report names it.
    package var place: String
    package var reason: String
    package var location: SourceLocation

    /// - Returns: `nil` where a key is missing or the reason empty; that has been reported.
    init?(_ node: JSONNode, _ diagnostics: DiagnosticCollector) {
        guard var reader = ObjectReader(node, "an entry of “lint”", diagnostics: diagnostics) else { return nil }
        let id = reader.locatedString("id", .mandatory)
        let place = reader.string("place", .mandatory)
        let reason = reader.locatedString("reason", .mandatory)
        reader.finish(unknownKeys: .error)
        if let reason, reason.value.allSatisfy(\.isWhitespace) {
            diagnostics.error("an entry of “lint” needs a reason that says why the finding is accepted", at: reason.location)
            return nil
        }
        guard let id, let place, let reason else { return nil }
        self.id = id
        self.place = place
        self.reason = reason.value
        location = node.location
    }
}
