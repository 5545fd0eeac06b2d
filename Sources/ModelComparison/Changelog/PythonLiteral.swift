import ServiceModel

/// A value as Python writes it.
indirect enum PythonLiteral: Equatable {
    case string(String)
    /// A dictionary from strings.
    case dictionary([String: PythonLiteral])
    case list([PythonLiteral])
    /// A set of strings.
    case set(Set<String>)
    /// What stands where a type goes round in a circle.
    case emptyTuple

    var isEmpty: Bool {
        switch self {
        case .string: false
        case .dictionary(let entries): entries.isEmpty
        case .list(let elements): elements.isEmpty
        case .set(let elements): elements.isEmpty
        case .emptyTuple: true
        }
    }

    /// The value on one line.
    var text: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .dictionary: "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.text)" }.joined(separator: ", ") + "}"
        case .list(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
        case .set: "{" + members.map(Self.quoted).joined(separator: ", ") + "}"
        case .emptyTuple: "()"
        }
    }

    /// A dictionary's entries by key, in the order of Unicode scalars.
    var entries: [(key: String, value: PythonLiteral)] {
        guard case .dictionary(let entries) = self else { return [] }
        return entries.sorted { Self.precedes($0.key, $1.key) }
    }

    /// A set's members in the order of Unicode scalars.
    var members: [String] {
        guard case .set(let elements) = self else { return [] }
        return elements.sorted(by: Self.precedes)
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }

    /// A string in single quotes; in double ones where it has single ones alone.
    static func quoted(_ text: String) -> String {
        let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
        var quoted = String(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case quote: quoted += "\\\(quote)"
            case let scalar where scalar.value < 0x20 || scalar.value == 0x7F:
                quoted += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            // As Python's own representation has it: what does not print stands by its number.
            case let scalar where VisibleText.isHidden(scalar): quoted += escape(scalar)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + String(quote)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
        let digits = String(scalar.value, radix: 16)
        return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
    }
}
