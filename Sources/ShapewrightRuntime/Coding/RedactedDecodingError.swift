/// What a `Decoder` has against a value may quote the value, and its coding path the keys of maps. Within a secret neither may show.
enum RedactedDecodingError {
    /// In place of an error that happened within a secret: its place, as far as that is none, and nothing of what was found.
    ///
    /// - Parameter path: Where the secret stands.
    static func of(_ error: any Error, at path: [any CodingKey]) -> any Error {
        DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: "expected another value; what was found is a secret"))
    }
}

extension LaidOutMember {
    /// Whether the member's value is a secret, with all that it holds.
    var isSecret: Bool { schema.isSecret }
}

extension ShapeSchema {
    /// Whether values are secrets, with all that they hold.
    var isSecret: Bool { isSensitive || structure?.schema.isSensitive ?? false }
}
