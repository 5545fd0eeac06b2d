import HTTPTypes
import ShapewrightClient

/// A request's path and query, as they are sent.
struct RequestTarget {
    /// The path; `/` where the request has none.
    var path: ArraySlice<UInt8>
    /// The query's parameters in their order, names and values decoded.
    var parameters: [Parameter]

    struct Parameter: Hashable {
        var name: [UInt8]
        var value: [UInt8]

        init(_ name: some Sequence<UInt8>, _ value: some Sequence<UInt8>) {
            self.name = Array(name)
            self.value = Array(value)
        }

        /// Name and value as they are signed; a parameter without a value gets its `=`.
        func append(to text: inout [UInt8]) {
            PercentEncoding.append(name, to: &text)
            text.append(UInt8(ascii: "="))
            PercentEncoding.append(value, to: &text)
        }
    }

    init(_ request: HTTPRequest) {
        // Bytes, since a path need not be UTF-8.
        let target = request.pseudoHeaderFields.path?.withUnsafeBytesOfValue(Array.init) ?? []
        let end = target.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        path = end == target.startIndex ? [UInt8(ascii: "/")] : target[..<end]
        parameters = target[end...].dropFirst().split(separator: UInt8(ascii: "&")).map { pair in
            let sign = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            return Parameter(PercentEncoding.decoded(pair[..<sign]), PercentEncoding.decoded(pair[sign...].dropFirst()))
        }
    }

    /// The path as it is signed.
    func canonicalPath(_ options: SigV4Options) -> [UInt8] {
        let path = options.normalizesPath ? Self.normalized(path)[...] : path
        var text: [UInt8] = []
        text.reserveCapacity(path.count)
        if options.encodesPathTwice {
            PercentEncoding.append(path, keepingSlashes: true, to: &text)
        } else {
            PercentEncoding.appendEncodedPath(path, to: &text)
        }
        return text
    }

    /// The query as it is signed: parameters sorted by encoded name, then by encoded value.
    func canonicalQuery() -> [UInt8] {
        // Encoding does not keep the order of bytes, so what is sorted is what was encoded.
        let sorted = parameters.map { parameter in
            var name: [UInt8] = []
            var value: [UInt8] = []
            PercentEncoding.append(parameter.name, to: &name)
            PercentEncoding.append(parameter.value, to: &value)
            return (name: name, value: value)
        }.sorted { left, right in
            left.name == right.name
                ? left.value.lexicographicallyPrecedes(right.value) : left.name.lexicographicallyPrecedes(right.name)
        }
        return Array(sorted.map { $0.name + [UInt8(ascii: "=")] + $0.value }.joined(separator: [UInt8(ascii: "&")]))
    }

    /// Removes dot segments (RFC 3986, section 5.2.4) and repeated slashes.
    private static func normalized(_ path: ArraySlice<UInt8>) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        var segments: [ArraySlice<UInt8>] = []
        for segment in path.split(separator: slash) {
            switch String(decoding: segment, as: UTF8.self) {
            case ".": break
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
        var text = path.first == slash ? [slash] : []
        text += segments.joined(separator: [slash])
        if path.last == slash, !segments.isEmpty { text.append(slash) }
        return text
    }
}
