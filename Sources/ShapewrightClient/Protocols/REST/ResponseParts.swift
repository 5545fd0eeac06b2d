import Foundation
import HTTPTypes
import ShapewrightRuntime

/// A response, taken apart for the members that are bound to its parts.
struct ResponseParts {
    private let response: HTTPResponse
    private let body: [UInt8]

    init(_ response: HTTPResponse, _ body: [UInt8]) {
        self.response = response
        self.body = body
    }

    /// - Throws: ``JSONSyntaxError`` or ``ShapeReadingError``.
    func read<Structure: ShapeStructure>(_ type: Structure.Type) throws -> Structure {
        try ShapeBindings.read(type, body: body, source)
    }

    private func source(of member: BoundMember) -> BoundSource? {
        switch member.location {
        // What only requests have, a response does not set.
        case .body, .query, .queryParameters, .label: nil
        case .responseCode: .text(String(response.status.code))
        case .header(let name): field(name.description, of: member)
        case .encodedHeader(let name): text(name.description).flatMap(Base64Text.decode).map { .text(String(decoding: $0, as: UTF8.self)) }
        case .prefixHeaders(let prefix): entries(prefix.description)
        case .payload: body.isEmpty ? nil : .payload(body)
        }
    }

    private func text(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { response.headerFields[$0] }
    }

    private func field(_ name: String, of member: BoundMember) -> BoundSource? {
        guard let text = text(name) else { return nil }
        guard member.isList else { return .text(text) }
        // An empty field is a list without elements.
        return .texts(text.isEmpty ? [] : HeaderList.elements(text, ofDates: member.holdsTimestamps))
    }

    /// The fields whose names begin with a prefix, under what stands behind it. Names of fields know no case.
    private func entries(_ prefix: String) -> BoundSource? {
        let prefix = prefix.lowercased()
        var entries: [String: String] = [:]
        for field in response.headerFields where field.name.canonicalName.hasPrefix(prefix) {
            entries[String(field.name.rawName.dropFirst(prefix.count))] = field.value
        }
        return entries.isEmpty ? nil : .entries(entries)
    }
}
