/// Lays a Python value out over lines as Python's `pprint` does: 80 columns, an entry a line where one line is too short.
struct PythonLayout {
    private static let width = 80

    private var text = ""

    static func text(of value: PythonLiteral) -> String {
        var layout = PythonLayout()
        layout.write(value, indentation: 0, allowance: 0, depth: 1)
        return layout.text
    }

    /// - Parameters:
    ///   - indentation: The column where the value begins.
    ///   - allowance: How many characters are to follow it on its last line.
    private mutating func write(_ value: PythonLiteral, indentation: Int, allowance: Int, depth: Int) {
        let line = value.text
        guard line.unicodeScalars.count > Self.width - indentation - allowance else {
            text += line
            return
        }
        switch value {
        case .dictionary:
            let entries = value.entries
            text += "{"
            for (index, entry) in entries.enumerated() {
                let key = PythonLiteral.quoted(entry.key)
                text += key + ": "
                let isLast = index == entries.count - 1
                write(entry.value, indentation: indentation + 1 + key.unicodeScalars.count + 2, allowance: isLast ? allowance + 1 : 1, depth: depth + 1)
                if !isLast { beginLine(indentation + 1) }
            }
            text += "}"
        case .list(let elements): write(elements, "[", "]", indentation, allowance, depth)
        case .set: write(value.members.map { .string($0) }, "{", "}", indentation, allowance, depth)
        case .string(let string): write(string, indentation: indentation, allowance: allowance, isOutermost: depth == 1)
        case .emptyTuple: text += line
        }
    }

    private mutating func write(
        _ elements: [PythonLiteral], _ opening: String, _ closing: String, _ indentation: Int, _ allowance: Int, _ depth: Int
    ) {
        text += opening
        for (index, element) in elements.enumerated() {
            let isLast = index == elements.count - 1
            write(element, indentation: indentation + 1, allowance: isLast ? allowance + 1 : 1, depth: depth + 1)
            if !isLast { beginLine(indentation + 1) }
        }
        text += closing
    }

    private mutating func beginLine(_ indentation: Int) {
        text += ",\n" + String(repeating: " ", count: indentation)
    }

    /// A string as several, which Python joins: broken behind white space.
    private mutating func write(_ string: String, indentation: Int, allowance: Int, isOutermost: Bool) {
        let indentation = indentation + (isOutermost ? 1 : 0)
        let allowance = allowance + (isOutermost ? 1 : 0)
        let words = Self.words(of: string)
        var pieces: [String] = []
        var current = ""
        for (index, word) in words.enumerated() {
            let room = Self.width - indentation - (index == words.count - 1 ? allowance : 0)
            if PythonLiteral.quoted(current + word).unicodeScalars.count > room {
                if !current.isEmpty { pieces.append(current) }
                current = word
            } else {
                current += word
            }
        }
        if !current.isEmpty { pieces.append(current) }
        let joined = pieces.map(PythonLiteral.quoted).joined(separator: "\n" + String(repeating: " ", count: indentation))
        text += isOutermost && pieces.count > 1 ? "(\(joined))" : joined
    }

    /// Runs of characters, each with the spaces behind it.
    private static func words(of string: String) -> [String] {
        var words: [String] = []
        var current = ""
        var isInSpace = false
        for character in string.unicodeScalars {
            let isSpace = character.properties.isWhitespace
            if isInSpace, !isSpace {
                words.append(current)
                current = ""
            }
            current.unicodeScalars.append(character)
            isInSpace = isSpace
        }
        if !current.isEmpty { words.append(current) }
        return words
    }
}
