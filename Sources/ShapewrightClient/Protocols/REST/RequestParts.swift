import Foundation
import HTTPTypes
import ShapewrightRuntime

/// The parts of a request that members are bound to.
struct RequestParts {
    struct Body {
        var type: String
        var bytes: [UInt8]
    }

    private(set) var labels: [String: String] = [:]
    private(set) var headerFields = HTTPFields()
    private(set) var body: Body?
    private var query: [(name: String, value: String)] = []
    private var queryOfMaps: [(name: String, value: String)] = []

    /// The parameters of the query: those of members of their own, and those of maps that no such member has.
    var parameters: [(name: String, value: String)] {
        let named = Set(query.map(\.name))
        return query + queryOfMaps.filter { !named.contains($0.name) }
    }

    /// - Throws: ``RequestBuildingError``.
    mutating func add(_ member: BoundMember, _ value: BoundValue) throws(RequestBuildingError) {
        switch member.location {
        case .body, .responseCode: break
        case .label(let name): labels[name.description] = value.text(timestamps: .iso8601)
        case .query(let name):
            let texts = value.texts(timestamps: .iso8601) ?? value.text(timestamps: .iso8601).map { [$0] } ?? []
            query += texts.map { (name.description, $0) }
        case .queryParameters:
            for (name, texts) in value.entries(timestamps: .iso8601) ?? [] { queryOfMaps += texts.map { (name, $0) } }
        case .header(let name):
            let list = value.texts(timestamps: .rfc822).map { HeaderList.joined($0, quotesStrings: value.holdsStrings) }
            try setField(name.description, list ?? value.text(timestamps: .rfc822))
        case .encodedHeader(let name):
            try setField(name.description, value.text(timestamps: .rfc822).map { Data($0.utf8).base64EncodedString() })
        case .prefixHeaders(let prefix):
            for (name, texts) in value.entries(timestamps: .rfc822) ?? [] {
                try setField(prefix.description + name, texts.first, shown: value.hasSecretKeys ? prefix.description + "***" : nil)
            }
        case .payload:
            switch value.payload {
            case .bytes(let bytes): body = Body(type: "application/octet-stream", bytes: bytes)
            case .text(let bytes): body = Body(type: "text/plain", bytes: bytes)
            case .json(let bytes): body = Body(type: "application/json", bytes: bytes)
            }
        }
    }

    /// - Parameter shown: What an error calls the field, where its name is a secret.
    private mutating func setField(_ name: String, _ value: String?, shown: String? = nil) throws(RequestBuildingError) {
        guard let value else { return }
        guard let field = HTTPField.Name(name) else { throw .invalidHeaderField(shown ?? name) }
        headerFields[field] = value
    }
}
