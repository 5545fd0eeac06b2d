import TestSupport

/// Writes random JSON texts, with every way of spelling that JSON has.
struct RandomJSON {
    var generator: SeededGenerator

    mutating func value(depth: Int = 0) -> String {
        space() + bareValue(depth: depth) + space()
    }

    private mutating func bareValue(depth: Int) -> String {
        switch Int.random(in: 0..<(depth < 5 ? 9 : 6), using: &generator) {
        case 0: return pick(["null", "true", "false"])
        case 1, 2: return number()
        case 3, 4, 5: return string()
        case 6, 7:
            let fields = (0..<Int.random(in: 0...12, using: &generator)).map { position in
                // The position keeps keys apart.
                space() + string(prefix: "\(position)") + space() + ":" + value(depth: depth + 1)
            }
            return "{" + (fields.isEmpty ? space() : fields.joined(separator: ",")) + "}"
        default:
            let elements = (0..<Int.random(in: 0...6, using: &generator)).map { _ in value(depth: depth + 1) }
            return "[" + (elements.isEmpty ? space() : elements.joined(separator: ",")) + "]"
        }
    }

    private mutating func number() -> String {
        var text = pick(["", "-"]) + pick(["0", "7", "10", "\(Int.random(in: 1...9_007_199_254_740_991, using: &generator))"])
        if Bool.random(using: &generator) { text += "." + pick(["0", "5", "125", "0001"]) }
        if Bool.random(using: &generator) { text += pick(["e", "E"]) + pick(["", "+", "-"]) + pick(["0", "3", "07"]) }
        return text
    }

    private mutating func string(prefix: String = "") -> String {
        let pieces = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            pick(["a", "Z", " ", "é", "€", "😀", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u00e9", "\\uD83D\\uDE00", "\\u0000", "\u{7F}"])
        }
        return "\"" + prefix + pieces.joined() + "\""
    }

    private mutating func space() -> String {
        pick(["", "", "", " ", "\n", "\t", "\r\n", "  \n "])
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: choices.indices, using: &generator)]
    }
}
