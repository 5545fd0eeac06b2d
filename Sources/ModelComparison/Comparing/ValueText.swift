/// Old and new values in a report.
enum ValueText {
    /// A value as a text; `nil` where there is none.
    static func text<Value>(of value: Value) -> String? {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.flatMap { text(ofAny: $0.value) } }
        return text(ofAny: value)
    }

    private static func text(ofAny value: Any) -> String? {
        if let list = value as? [String] { return list.isEmpty ? nil : list.joined(separator: ", ") }
        if let flag = value as? Bool { return flag ? "true" : "false" }
        if let word = value as? any RawRepresentable { return "\(word.rawValue)" }
        return "\(value)"
    }

    /// `X is “a”, was “b”`, and so on.
    static func change(of what: String, _ before: String?, _ after: String?) -> String {
        switch (before, after) {
        case (let before?, let after?): "\(what) is “\(after)”, was “\(before)”"
        case (nil, let after?): "\(what) is “\(after)”, was not set"
        case (let before?, nil): "\(what) is not set, was “\(before)”"
        case (nil, nil): "\(what) is another"
        }
    }
}
