/// A member's name on the wire, as a coding key.
struct WireName: CodingKey, Sendable {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    /// In place of a map's key that is a secret.
    static let redacted = WireName(stringValue: "***")
}
