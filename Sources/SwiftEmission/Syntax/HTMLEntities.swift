/// Characters that HTML writes by name or number.
enum HTMLEntities {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…",
    ]
    private static let longest = 12

    /// The text with its entities resolved; what is none stays as it is.
    static func resolved(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.contains(UInt8(ascii: "&")) else { return text }
        var result: [UInt8] = []
        var rest = text
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<ampersand]
            rest = rest[ampersand...]
            if let semicolon = rest.prefix(longest).firstIndex(of: UInt8(ascii: ";")),
                let character = character(for: String(decoding: rest[(ampersand + 1)..<semicolon], as: UTF8.self)) {
                result += character.utf8
                rest = rest[(semicolon + 1)...]
            } else {
                result.append(UInt8(ascii: "&"))
                rest = rest.dropFirst()
            }
        }
        return (result + rest)[...]
    }

    private static func character(for entity: String) -> String? {
        guard entity.first == "#" else { return named[entity] }
        let digits = entity.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // Combining characters stay as they are written: rows of them, which specifications are refused for, take long to be compared.
        guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.properties.canonicalCombiningClass == .notReordered else { return nil }
        return String(Character(scalar))
    }
}
