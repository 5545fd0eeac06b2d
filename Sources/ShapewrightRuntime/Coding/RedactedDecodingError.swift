/// What a `Decoder` has against a value may quote the value, and its coding path the keys of maps. Within a secret neither may show.
enum RedactedDecodingError {
    /// In place of an error that happened within a secret: its place, as far as that is none, and nothing of what was found.
    ///
    /// - Parameter path: Where the secret stands.
    static func of(_ error: any Error, at path: [any CodingKey]) -> any Error {
        switch error as? DecodingError {
        // That there is no secret is none.
        case .keyNotFound(_, let context) where context.codingPath.count + 1 == path.count:
            guard let key = path.last else { break }
            return DecodingError.keyNotFound(key, .init(codingPath: Array(path.dropLast()), debugDescription: "no value is there"))
        case .valueNotFound(let type, let context) where context.codingPath.count == path.count:
            return DecodingError.valueNotFound(type, .init(codingPath: path, debugDescription: "null is there"))
        default: break
        }
        return DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: "expected another value; what was found is a secret"))
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
