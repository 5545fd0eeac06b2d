import ServiceModel

/// Hands out the values of an object by key, reports those of the wrong type, and in the end the keys that nobody asked for.
///
/// Ask for every key that the format knows, then call ``finish(unknownKeys:)``. A missing value and one of the wrong type both come as `nil`;
/// the latter has been reported then.
public struct ObjectReader {
    /// Whether a key's absence is an error.
    public enum Presence: Sendable {
        case optional
        case mandatory
    }

    public let node: JSONNode
    public let diagnostics: DiagnosticCollector
    /// What the object is, with its article, for messages: “a shape”.
    private let subject: String
    private var unread: [JSONField]
    /// The keys asked for while unread ones were left; all that a suggestion needs.
    private var knownKeys: [String] = []

    /// A reader of an object; reports a value that is none, and is `nil` then.
    public init?(_ node: JSONNode, _ subject: String, diagnostics: DiagnosticCollector) {
        guard let fields = node.fields else {
            diagnostics.error("\(subject) must be an object, found \(node.kind.phrase)", at: node.location)
            return nil
        }
        self.node = node
        self.subject = subject
        self.diagnostics = diagnostics
        unread = fields
    }

    /// Reports each key that was not asked for, with the nearest that was.
    public func finish(unknownKeys severity: Diagnostic.Severity = .warning) {
        for field in unread {
            diagnostics.report(
                severity,
                { "unknown key “\(field.key)” in \(subject)\(diagnostics.suggestion(for: field.key, in: knownKeys))" },
                { field.keyLocation }
            )
        }
    }

    /// The value of a key, whatever its type.
    public mutating func value(_ key: String, _ presence: Presence = .optional) -> JSONNode? {
        field(key, presence)?.value
    }

    /// A key with its value, whatever its type.
    public mutating func field(_ key: String, _ presence: Presence = .optional) -> JSONField? {
        // Nothing left to find, nothing left to suggest.
        if !unread.isEmpty {
            knownKeys.append(key)
            if let position = unread.firstIndex(where: { $0.key == key }) {
                let field = unread.remove(at: position)
                // A second one of the same key has been reported by the parser.
                unread.removeAll { $0.key == key }
                return field
            }
        }
        if presence == .mandatory { diagnostics.error("\(subject) needs the key “\(key)”", at: node.location) }
        return nil
    }

    public mutating func string(_ key: String, _ presence: Presence = .optional) -> String? {
        typed(key, presence, .string)?.string
    }

    /// A string together with its place.
    public mutating func locatedString(_ key: String, _ presence: Presence = .optional) -> LocatedString? {
        typed(key, presence, .string).flatMap(LocatedString.init)
    }

    public mutating func boolean(_ key: String, _ presence: Presence = .optional) -> Bool? {
        typed(key, presence, .boolean)?.boolean
    }

    /// A boolean that is `false` where it is missing.
    public mutating func flag(_ key: String) -> Bool {
        boolean(key) ?? false
    }

    public mutating func number(_ key: String, _ presence: Presence = .optional) -> ExactDecimal? {
        typed(key, presence, .number)?.number
    }

    /// A whole number that an `Int` holds.
    public mutating func integer(_ key: String, _ presence: Presence = .optional) -> Int? {
        guard let node = typed(key, presence, .number), let number = node.number else { return nil }
        guard let integer = number.int64.flatMap(Int.init(exactly:)) else {
            diagnostics.error("“\(key)” in \(subject) must be a whole number of 64 bits, found \(number)", at: node.location)
            return nil
        }
        return integer
    }

    /// One of the words of an enumeration; an unknown one is an error that names them all.
    public mutating func choice<Choice>(_ key: String, _ presence: Presence = .optional, of _: Choice.Type = Choice.self) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let text = locatedString(key, presence) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        let known = Choice.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
        diagnostics.error("unknown \(key) “\(text.value)” in \(subject); known are \(known)", at: text.location)
        return nil
    }

    /// The strings of an array; elements of other types are reported and left out. `nil` where the key is missing.
    public mutating func strings(_ key: String, _ presence: Presence = .optional) -> [LocatedString]? {
        typed(key, presence, .array)?.elements?.compactMap { element in
            guard let text = LocatedString(element) else {
                diagnostics.error("“\(key)” in \(subject) must hold strings, found \(element.kind.phrase)", at: element.location)
                return nil
            }
            return text
        }
    }

    public mutating func elements(_ key: String, _ presence: Presence = .optional) -> [JSONNode]? {
        typed(key, presence, .array)?.elements
    }

    /// The keys and values of an object that serves as a table.
    ///
    /// - Parameter limit: How many there may be; more are reported, and none of them handed out.
    public mutating func fields(_ key: String, _ presence: Presence = .optional, limit: Int = .max) -> [JSONField]? {
        guard let node = typed(key, presence, .object), let fields = node.fields else { return nil }
        guard fields.count > limit else { return fields }
        diagnostics.error("“\(key)” in \(subject) has \(fields.count) entries; no more than \(limit) are allowed", at: node.location)
        return nil
    }

    /// A reader of an object inside this one.
    public mutating func object(_ key: String, _ subject: String, _ presence: Presence = .optional) -> ObjectReader? {
        typed(key, presence, .object).flatMap { ObjectReader($0, subject, diagnostics: diagnostics) }
    }

    private mutating func typed(_ key: String, _ presence: Presence, _ kind: JSONNode.Kind) -> JSONNode? {
        guard let node = value(key, presence) else { return nil }
        guard node.kind == kind else {
            diagnostics.error("“\(key)” in \(subject) must be \(kind.phrase), found \(node.kind.phrase)", at: node.location)
            return nil
        }
        return node
    }
}
