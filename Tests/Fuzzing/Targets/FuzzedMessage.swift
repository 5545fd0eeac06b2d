import HTTPTypes

/// A status, header fields and a body out of bytes.
struct FuzzedMessage {
    let response: HTTPResponse
    let body: [UInt8]

    init(_ bytes: [UInt8]) {
        var fields = HTTPFields()
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A), end > rest.startIndex {
            let line = rest[..<end]
            rest = rest[(end + 1)...]
            guard let colon = line.firstIndex(of: 0x3A), let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)) else { continue }
            fields.append(HTTPField(name: name, value: String(decoding: line[(colon + 1)...].drop { $0 == 0x20 }, as: UTF8.self)))
        }
        if rest.first == 0x0A { rest = rest.dropFirst() }
        let status = fields[.init("x-status") ?? .server].flatMap { Int($0) } ?? 400
        response = HTTPResponse(status: .init(code: min(max(status, 0), 999)), headerFields: fields)
        body = Array(rest)
    }
}
