/// The pattern of a request's target, as the model writes it: `/buckets/{Bucket}/{Key+}?list-type=2`.
struct RequestPattern {
    private enum Part {
        case text(Substring)
        case label(Substring, isGreedy: Bool)
    }

    private let path: [Part]
    private let constantQuery: Substring?

    init(_ pattern: String) {
        let mark = pattern.firstIndex(of: "?")
        constantQuery = mark.map { pattern[pattern.index(after: $0)...] }
        path = Self.parts(pattern[..<(mark ?? pattern.endIndex)])
    }

    private static func parts(_ text: Substring) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(rest[..<open]))
            let name = rest[rest.index(after: open)..<close]
            parts.append(name.hasSuffix("+") ? .label(name.dropLast(), isGreedy: true) : .label(name, isGreedy: false))
            rest = rest[rest.index(after: close)...]
        }
        return parts + [.text(rest)]
    }

    /// The target with its labels filled in and the query behind it.
    ///
    /// - Throws: ``RequestBuildingError/emptyLabel(_:)`` where a label has no value, which would lead to another resource.
    func target(labels: [String: String], query: [(name: String, value: String)]) throws(RequestBuildingError) -> String {
        var target = ""
        for part in path {
            switch part {
            case .text(let text): target += text
            case .label(let name, let isGreedy):
                guard let value = labels[String(name)], !value.isEmpty else { throw .emptyLabel(String(name)) }
                target += PercentEncoding.encoded(value, keepingSlashes: isGreedy)
            }
        }
        var parameters = constantQuery.map { $0.isEmpty ? [] : [String($0)] } ?? []
        parameters += query.map { "\(PercentEncoding.encoded($0.name))=\(PercentEncoding.encoded($0.value))" }
        return parameters.isEmpty ? target : "\(target)?\(parameters.joined(separator: "&"))"
    }

    /// A text with labels but neither path nor query, as a host's prefix is.
    func text(labels: (String) throws(RequestBuildingError) -> String?) throws(RequestBuildingError) -> String {
        var text = ""
        for part in path {
            switch part {
            case .text(let constant): text += constant
            case .label(let name, _):
                guard let value = try labels(String(name)), !value.isEmpty else { throw .emptyLabel(String(name)) }
                text += value
            }
        }
        return text
    }
}
