/// Makes any text a Swift identifier. The one place that knows what Swift forbids.
///
/// - Characters that no identifier may hold become underscores, and a digit in front gets an underscore before it.
/// - A keyword is put in backticks where its place needs them.
/// - Names that even backticks do not free (`Type`, `self`, `init`, …), and those that the surroundings already use, get an underscore
///   behind them.
enum SwiftIdentifier {
    /// Where a name is declared; each place reserves names of its own.
    enum Place {
        /// A type in the service's namespace.
        case type
        /// A stored property of a structure.
        case property
        /// A stored property of a structure that hides its description.
        case redactedProperty
        /// A case of an enum, or a static property that stands for one.
        case enumCase
        /// A method of the client.
        case method
        /// A constant in a namespace of constants.
        case constant

        fileprivate var reserved: Set<String> {
            switch self {
            case .type: Self.types
            case .property: Self.properties
            case .redactedProperty: Self.redactedProperties
            case .enumCase: Self.enumCases
            case .method, .constant: []
            }
        }

        /// The modules, and what is generated beside the shapes.
        private static let types: Set<String> = [
            "Swift", "Foundation", "ShapewrightRuntime", "ShapewrightClient",
            "Client", "ClientProtocol", "ServiceError", "Operations", "Constraints", "Patterns", "apiVersion",
        ]
        private static let properties: Set<String> = ["hashValue", "reader", "writer", "report"]
        private static let redactedProperties = properties.union(["description", "debugDescription", "customMirror"])
        private static let enumCases: Set<String> = ["hashValue", "knownValues", "rawValue", "unknown", "unmodeled", "details"]
    }

    /// A valid identifier without backticks; what ``spelled(_:)`` makes of it can be declared.
    static func make(_ name: String, in place: Place) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar))
            result.unicodeScalars.append(isPlain ? scalar : "_")
        }
        if result.first.map({ $0.isNumber }) ?? true { result = "_" + result }
        if result.allSatisfy({ $0 == "_" }) { result += "value" }
        if place.reserved.contains(result) || unescapable.contains(result) { result += "_" }
        return result
    }

    /// The identifier as it is written in source: in backticks where it is a keyword.
    static func spelled(_ identifier: String) -> String {
        keywords.contains(identifier) ? "`\(identifier)`" : identifier
    }

    /// Names with a meaning after a dot that backticks do not lift.
    private static let unescapable: Set<String> = ["Type", "Protocol", "self", "init", "Self", "Any"]

    /// The reserved words of Swift 6 (The Swift Programming Language, “Lexical Structure”).
    static let keywords: Set<String> = [
        "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension", "fileprivate", "func", "import", "init",
        "inout", "internal", "let", "nonisolated", "open", "operator", "precedencegroup", "private", "protocol", "public", "rethrows",
        "static", "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do", "else",
        "fallthrough", "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "throws", "where", "while", "Any", "as",
        "await", "false", "is", "nil", "self", "Self", "super", "true", "try", "_",
    ]
}
