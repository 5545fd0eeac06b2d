import ServiceModel
import SpecReading

/// A text that should be JSON is none, or says something twice.
package struct JSONProblem: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}

extension DocumentValue {
    /// Reads a JSON text.
    package init(json bytes: [UInt8], path: String = "JSON") throws {
        let diagnostics = DiagnosticCollector()
        let node = JSONParser.parse(bytes, path: path, diagnostics: diagnostics)
        guard let node, !diagnostics.hasErrors else {
            throw JSONProblem(description: diagnostics.sorted.map(\.description).joined(separator: "\n"))
        }
        self = node.documentValue
    }

    /// The value of a key, where the value is an object that has it.
    package subscript(key: String) -> DocumentValue? {
        fields?.first { $0.key == key }?.value
    }

    package var fields: [Field]? {
        if case .object(let fields) = self { fields } else { nil }
    }

    package var elements: [DocumentValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    package var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The value as JSON on one line, in ASCII, so that invisible characters show in messages.
    package var json: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value.description
        case .string(let value): Self.quoted(value)
        case .array(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .object(let fields): "{" + fields.map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                text += "\\"
                text.unicodeScalars.append(scalar)
            case " "..."~": text.unicodeScalars.append(scalar)
            default: text += scalar.utf16.map { "\\u" + String(0x10000 | UInt32($0), radix: 16).dropFirst() }.joined()
            }
        }
        return text + "\""
    }
}
