import ServiceModel

/// Writes a JSON value as text that reads well and differs line by line.
///
/// Objects have a key a line, arrays an element a line. An array without arrays and objects in it stays on one line where that is no wider
/// than 100 columns, counted in Unicode scalars; graphemes would make the layout depend on the Unicode version of the machine.
struct DocumentText {
    private var text = ""

    /// The value's text, with a newline at its end.
    static func text(of value: DocumentValue) -> String {
        var writer = DocumentText()
        writer.write(value, indentation: 0, column: 0)
        writer.text += "\n"
        return writer.text
    }

    private static let width = 100

    /// The value's text on a single line, without its end.
    static func line(of value: DocumentValue) -> String {
        switch value {
        case .null, .boolean, .number, .string:
            var writer = DocumentText()
            writer.write(value, indentation: 0, column: 0)
            return writer.text
        case .array(let elements): return "[" + elements.map(line).joined(separator: ", ") + "]"
        case .object(let fields): return "{" + fields.map { quoted($0.key) + ": " + line(of: $0.value) }.joined(separator: ", ") + "}"
        }
    }

    /// - Parameters:
    ///   - indentation: The spaces before the line that the value begins on.
    ///   - column: How much of that line is written.
    private mutating func write(_ value: DocumentValue, indentation: Int, column: Int) {
        switch value {
        case .null: text += "null"
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .number(let number): text += number.description
        case .string(let string): text += Self.quoted(string)
        case .array(let elements): write(elements, indentation: indentation, column: column)
        case .object(let fields): write(fields, indentation: indentation)
        }
    }

    private mutating func write(_ elements: [DocumentValue], indentation: Int, column: Int) {
        // A column is kept for the comma, so that what follows an array has no say in how it looks.
        if let line = Self.line(of: elements), column + line.unicodeScalars.count < Self.width {
            text += line
            return
        }
        text += "["
        for (position, element) in elements.enumerated() {
            beginLine(isFirst: position == 0, indentation: indentation + 2)
            write(element, indentation: indentation + 2, column: indentation + 2)
        }
        endLines(indentation: indentation)
        text += "]"
    }

    private mutating func write(_ fields: [DocumentValue.Field], indentation: Int) {
        guard !fields.isEmpty else {
            text += "{}"
            return
        }
        text += "{"
        for (position, field) in fields.enumerated() {
            beginLine(isFirst: position == 0, indentation: indentation + 2)
            let key = Self.quoted(field.key) + ": "
            text += key
            write(field.value, indentation: indentation + 2, column: indentation + 2 + key.unicodeScalars.count)
        }
        endLines(indentation: indentation)
        text += "}"
    }

    private mutating func beginLine(isFirst: Bool, indentation: Int) {
        text += isFirst ? "\n" : ",\n"
        text += String(repeating: " ", count: indentation)
    }

    private mutating func endLines(indentation: Int) {
        text += "\n" + String(repeating: " ", count: indentation)
    }

    /// An array on a single line, or `nil` where it holds arrays or objects.
    private static func line(of elements: [DocumentValue]) -> String? {
        var writer = DocumentText()
        for (position, element) in elements.enumerated() {
            switch element {
            case .null, .boolean, .number, .string: break
            case .array, .object: return nil
            }
            if position > 0 { writer.text += ", " }
            writer.write(element, indentation: 0, column: 0)
        }
        return "[" + writer.text + "]"
    }

    /// A string with as few escapes as JSON allows, and those that keep a terminal and a reader's eyes from being led astray.
    static func quoted(_ string: String) -> String {
        var quoted = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case let scalar where isHidden(scalar): quoted += escape(scalar)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// Controls, line separators, marks that turn the direction of text, and the byte order mark.
    ///
    /// A list of its own, since the standard library's categories grow with Unicode.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// `\uXXXX`; what is hidden lies in the basic plane.
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
