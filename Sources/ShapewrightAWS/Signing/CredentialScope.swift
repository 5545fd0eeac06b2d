/// What a signing key is good for: one day, one region, one service.
struct CredentialScope: Sendable, Hashable {
    let day: String
    let region: String
    let service: String

    static let terminator = "aws4_request"

    var text: String { "\(day)/\(region)/\(service)/\(Self.terminator)" }
}
