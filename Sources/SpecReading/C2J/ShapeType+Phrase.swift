import ServiceModel

extension ShapeType {
    /// The type with its article, for messages: “an integer”.
    var phrase: String { Self.phrase(name) }

    /// C2J's word for a type with its article.
    static func phrase(_ name: String) -> String {
        name.first.map { "aeiou".contains($0) } == true ? "an \(name)" : "a \(name)"
    }
}
