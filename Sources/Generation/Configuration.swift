import ServiceModel
import SpecReading
import SwiftEmission

/// A configuration file, `shapewright.json`. Every key is optional; paths are relative to the file.
///
/// | key | value | default |
/// |---|---|---|
/// | `spec` | the specification, or the folder that holds one | the configuration's own folder |
/// | `operations` | an array of operation names to prune to | all operations |
/// | `namespace` | the type that holds everything generated | the service's identifier |
/// | `access` | `public`, `package` or `internal` | `public` |
/// | `refinements` | a refinements file | `refinements.json` beside the specification |
/// | `client` | whether a client is generated | `true` |
/// | `hashable` | whether structures are `Hashable` | `true` |
/// | `lint` | findings of `lint` that are accepted, each with `id`, `place` and `reason` | none |
package struct Configuration {
    /// The name by which a configuration is found beside a specification.
    package static let fileName = "shapewright.json"

    package var spec: LocatedString?
    package var operations: [LocatedString]?
    package var namespace: String?
    package var access: AccessLevel?
    package var refinements: LocatedString?
    package var client: Bool?
    package var hashable: Bool?
    package var suppressions: [LintSuppression] = []

    package init() {}

    /// Reads a configuration.
    ///
    /// - Parameter diagnostics: Takes everything that is wrong with it; an unknown key is an error that names the nearest known one.
    package init(_ file: SourceFile, diagnostics: DiagnosticCollector) {
        guard let node = JSONParser.parse(file.bytes, path: file.path, diagnostics: diagnostics),
            var object = ObjectReader(node, "the configuration", diagnostics: diagnostics)
        else { return }
        spec = object.locatedString("spec")
        operations = object.strings("operations")
        if let empty = node.fields?.first(where: { $0.key == "operations" })?.value, empty.elements?.isEmpty == true {
            diagnostics.error("“operations” names no operation; leave the key out for all", at: empty.location)
        }
        namespace = object.string("namespace")
        access = object.choice("access")
        refinements = object.locatedString("refinements")
        client = object.boolean("client")
        hashable = object.boolean("hashable")
        suppressions = (object.elements("lint") ?? []).compactMap { LintSuppression($0, diagnostics) }
        object.finish(unknownKeys: .error)
    }
}
