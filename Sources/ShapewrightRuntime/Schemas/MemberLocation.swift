/// Where a member of an operation's input, output or error goes in an HTTP message: Smithy's [HTTP
/// bindings](https://smithy.io/2.0/spec/http-bindings.html), C2J's `location`. Names are those on the wire.
public enum MemberLocation: Sendable {
    /// The JSON object that is the body, under the member's name.
    case body
    /// A header field (`httpHeader`).
    case header(StaticString)
    /// A header field that holds the member's text as base64, because it has a media type (`mediaType`, C2J's `jsonvalue`).
    case encodedHeader(StaticString)
    /// The header fields whose names begin so, as a map (`httpPrefixHeaders`).
    case prefixHeaders(StaticString)
    /// A parameter of the query; of a list, one for each element (`httpQuery`).
    case query(StaticString)
    /// Parameters of the query under the keys of a map (`httpQueryParams`).
    case queryParameters
    /// A part of the path, where the request's pattern has the label (`httpLabel`).
    case label(StaticString)
    /// The response's status (`httpResponseCode`).
    case responseCode
    /// The body is the member, and nothing else is in it (`httpPayload`).
    case payload
}

/// A member that goes elsewhere in an HTTP message than into its body.
package struct BoundMember: Sendable {
    /// The member's place in its structure.
    package let index: Int
    package let name: StaticString
    package let location: MemberLocation
    package let schema: ShapeSchema

    /// Whether a body that is this member is a JSON object even where the member is absent: a structure, but no union.
    package var isStructure: Bool {
        guard let structure = schema.structure else { return false }
        return structure.schema.union == nil
    }

    package var isList: Bool { schema.list != nil }
    /// Whether values are timestamps, or lists of them: as dates of HTTP these have commas in them.
    package var holdsTimestamps: Bool { (schema.element ?? schema).kind == .timestamp }
}
