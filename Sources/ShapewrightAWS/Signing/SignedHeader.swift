import HTTPTypes

/// A header field in the form that is signed: its name in lower case; all its values with commas between, without white space around them
/// and with single spaces within.
struct SignedHeader {
    var name: String
    var value: [UInt8]

    /// The header fields to sign, sorted by name.
    static func headers(of request: HTTPRequest, host: String) -> [SignedHeader] {
        var headers = [SignedHeader(name: "host", value: Array(host.utf8))]
        for field in request.headerFields where !unsigned.contains(field.name.canonicalName) {
            headers.append(SignedHeader(name: field.name.canonicalName, value: field.withUnsafeBytesOfValue(normalized)))
        }
        // Sorting is stable: values of the same field keep their order.
        headers.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var merged: [SignedHeader] = []
        for header in headers {
            if merged.last?.name == header.name {
                merged[merged.count - 1].value += [UInt8(ascii: ",")] + header.value
            } else {
                merged.append(header)
            }
        }
        return merged
    }

    private static func normalized(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        Array(value.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.joined(separator: [0x20]))
    }

    /// Fields that belong to a connection, or that whatever lies between client and service may change; and those that are not known before
    /// the signature is.
    private static let unsigned: Set<String> = [
        "authorization", "connection", "expect", "host", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer",
        "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
    ]
}
