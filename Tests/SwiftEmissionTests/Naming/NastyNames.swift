/// A model in which every kind of thing has every name that could do harm.
enum NastyNames {
    /// Members, functions and protocols' requirements of what is generated, keywords, and what `.none` and its like mean elsewhere.
    static let known = [
        "validate", "violations", "description", "debugDescription", "customMirror", "hashValue", "hash", "encode", "decode", "write", "writeValue",
        "reader", "writer", "report", "isSensitive", "acceptsNull", "init", "deinit", "self", "Self", "Type", "Protocol", "Any", "rawValue", "RawValue",
        "knownValues", "isKnown", "allCases", "none", "some", "unknown", "unmodeled", "details", "wireKey", "localizedDescription", "caller", "value",
        "name", "newValue", "default", "class", "in", "is", "as", "nil", "true", "subscript", "throws", "operator", "extension",
    ]
    static let odd = [
        "", "_", "__leading", "0.5", "5m", "trailing ", "a-b", "a+b", "a b", "日本", "é", "Name", "NAME", "name__name", "Name_", "a\\n}", "`tick`", "//",
        "*/", "\\\\(x)", "\\\"",
    ]
    /// Modules, what is generated beside the shapes, types of Swift and Foundation, and the namespace itself.
    static let types = [
        "Swift", "Foundation", "ShapewrightRuntime", "ShapewrightClient", "Client", "ClientProtocol", "ServiceError", "Operations", "Shapes",
        "Patterns", "Error", "Optional", "Any", "Self", "Type", "Protocol", "String", "Bool", "Int", "Sendable", "Hashable", "RawValue", "Data", "URL",
        "Date", "Array", "Dictionary", "Never", "Void", "HTTPTypes", "Codable", "Task", "Result", "Example",
    ]

    static var shapes: String {
        let names = known + odd
        let required = #""required": [\#(names.map(quoted).joined(separator: ", "))]"#
        let values = #""enum": [\#(names.map(quoted).joined(separator: ", "))]"#
        var shapes = [
            #""Text": {"type": "string", "min": 1, "pattern": "[a-z]+"}, "text": {"type": "string", "min": 2, "pattern": "[a-y]+"}"#,
            #""When": {"type": "timestamp"}, "Bytes": {"type": "blob"}, "Errors": {"type": "list", "member": {"shape": "Error"}}"#,
            #""Plain": {"type": "structure", \#(members(names))}, "Strict": {"type": "structure", \#(required), \#(members(names))}"#,
            #""Secret": {"type": "structure", "sensitive": true, \#(required), \#(members(names))}"#,
            #""Old": {"type": "structure", \#(members(names + ["DeprecatedName"], of: #"{"shape": "text", "deprecated": true}"#))}"#,
            #""Choice": {"type": "structure", "union": true, \#(members(names))}"#,
            #""SecretChoice": {"type": "structure", "union": true, "sensitive": true, \#(members(names))}"#,
            #""Value": {"type": "string", \#(values)}, "SecretValue": {"type": "string", "sensitive": true, \#(values)}"#,
            #""ListThingsRequest": {"type": "structure", "members": {"Token": {"shape": "Text"}}}"#,
            #""ListThingsResponse": {"type": "structure", "members": {"Token": {"shape": "Text"}, "Things": {"shape": "Errors"}}}"#,
        ]
        for (index, type) in types.enumerated() {
            let next = types[(index + 1) % types.count]
            let structure = #""type": "structure", "members": {"When": {"shape": "When"}, "Bytes": {"shape": "Bytes"}, "Next": {"shape": "\#(next)"}}"#
            shapes.append("\(quoted(type)): {\(index.isMultiple(of: 2) ? structure : #""type": "string", "enum": ["A", "none"]"#)}")
        }
        shapes += exceptions.map { #"\#(quoted($0)): {"type": "structure", "exception": true, "members": {"message": {"shape": "Text"}}}"# }
        return shapes.joined(separator: ",\n")
    }

    static let paginators = #""ListThings": {"input_token": "Token", "output_token": "Token", "result_key": "Things"}"#

    /// Operations of every name, some without input, some without output, and two named like paginators.
    static var operations: String {
        let capitals = known.map { $0.prefix(1).uppercased() + $0.dropFirst() }.filter { !known.contains($0) }
        var operations = (known + capitals).enumerated().map { index, name in
            let input = index.isMultiple(of: 3) ? "" : #", "input": {"shape": "Plain"}"#
            return operation(name, input + (index.isMultiple(of: 2) ? "" : #", "output": {"shape": "Secret"}"#))
        }
        let paginated = #", "input": {"shape": "ListThingsRequest"}, "output": {"shape": "ListThingsResponse"}"#
        operations += ["ListThings", "ListThingsPages", "ListThingsItems"].map { operation($0, paginated) }
        return operations.joined(separator: ",\n")
    }

    private static let exceptions = ["none", "details", "Details", "unmodeled", "init", "self", "deinit"]

    private static func operation(_ name: String, _ messages: String) -> String {
        #"\#(quoted(name)): {"name": \#(quoted(name)), "http": {"method": "POST", "requestUri": "/"}\#(messages)}"#
    }

    private static func members(_ names: [String], of member: String = #"{"shape": "Text"}"#) -> String {
        #""members": {\#(names.map { "\(quoted($0)): \(member)" }.joined(separator: ", "))}"#
    }

    private static func quoted(_ escaped: String) -> String { "\"\(escaped)\"" }
}
