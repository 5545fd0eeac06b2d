/// What of a request two clients can agree on.
struct SentRequest: Hashable, Sendable {
    var operation: String
    var method: String
    var path: String
    var contentType: String?
    var target: String?
    var body: JSONValue
}
