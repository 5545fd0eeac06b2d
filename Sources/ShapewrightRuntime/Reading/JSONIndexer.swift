/// Checks a JSON text and lists its values, in one pass and without recursion.
struct JSONIndexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var values: [JSONDocument.Value] = []
    private var open: [Int] = []

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func index() throws(JSONSyntaxError) -> [JSONDocument.Value] {
        guard bytes.count < UInt32.max else { throw error("a text of 4 GiB or more") }
        values.reserveCapacity(bytes.count / 12 + 1)
        var expectsValue = true
        skipWhitespace()
        while true {
            if expectsValue {
                try value()
                // An opened container decides for itself what comes next.
                if let container = open.last, container == values.count - 1 {
                    skipWhitespace()
                    let isObject = values[container].kind == .object
                    if peek() == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                        position += 1
                        close()
                    } else {
                        if isObject { try key() }
                        continue
                    }
                }
            }
            skipWhitespace()
            guard let container = open.last else { break }
            let isObject = values[container].kind == .object
            switch peek() {
            case UInt8(ascii: ","):
                position += 1
                skipWhitespace()
                if isObject { try key() }
                expectsValue = true
            case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
                position += 1
                close()
                expectsValue = false
            default:
                throw error(isObject ? "expected “,” or “}”" : "expected “,” or “]”")
            }
        }
        guard position == bytes.count else { throw error("text after the value") }
        return values
    }

    private func error(_ problem: String) -> JSONSyntaxError {
        JSONSyntaxError(problem: position < bytes.count ? problem : "the text ends too early", offset: position)
    }

    private func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func append(_ kind: JSONDocument.Kind, from start: Int, to end: Int) {
        values.append(.init(kind: kind, start: UInt32(start), end: UInt32(end), next: UInt32(values.count + 1)))
    }

    private mutating func close() {
        let container = open.removeLast()
        values[container].end = UInt32(position)
        values[container].next = UInt32(values.count)
    }

    private mutating func key() throws(JSONSyntaxError) {
        guard peek() == UInt8(ascii: "\"") else { throw error("expected a key") }
        try string()
        skipWhitespace()
        guard peek() == UInt8(ascii: ":") else { throw error("expected “:”") }
        position += 1
        skipWhitespace()
    }

    private mutating func value() throws(JSONSyntaxError) {
        let start = position
        switch peek() {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < JSONDocument.maximumDepth else {
                throw JSONSyntaxError(problem: "nested deeper than \(JSONDocument.maximumDepth) levels", offset: position)
            }
            open.append(values.count)
            append(bytes[position] == UInt8(ascii: "{") ? .object : .array, from: start, to: start)
            position += 1
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): try number()
        default: throw error("expected a value")
        }
    }

    private mutating func word(_ word: StaticString, _ kind: JSONDocument.Kind) throws(JSONSyntaxError) {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[offset] else { throw error("expected “\(word)”") }
            position += 1
        }
        append(kind, from: start, to: position)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = position
        while let byte = peek(), byte >= 0x30, byte <= 0x39 { position += 1 }
        guard position > start else { throw error("expected a digit") }
    }

    private mutating func number() throws(JSONSyntaxError) {
        let start = position
        var kind = JSONDocument.Kind.integer
        if peek() == UInt8(ascii: "-") { position += 1 }
        if peek() == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if peek() == UInt8(ascii: ".") {
            kind = .number
            position += 1
            try digits()
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            kind = .number
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        append(kind, from: start, to: position)
    }

    private mutating func string() throws(JSONSyntaxError) {
        position += 1
        let start = position
        var kind = JSONDocument.Kind.string
        while true {
            skipPlainCharacters()
            guard position < bytes.count else { break }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                append(kind, from: start, to: position)
                position += 1
                return
            case UInt8(ascii: "\\"):
                position += 1
                kind = .escapedString
                try escape()
            default: throw error("a control character in a string")
            }
        }
        throw error("expected “\"”")
    }

    /// Goes on to the next quote, backslash or control character.
    private mutating func skipPlainCharacters() {
        var next = position
        while next < bytes.count {
            let byte = bytes[next]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            next &+= 1
        }
        position = next
    }

    private mutating func escape() throws(JSONSyntaxError) {
        switch peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            position += 1
            for _ in 0..<4 {
                guard let byte = peek(), JSONEscapes.hexValue(byte) != nil else { throw error("expected four hexadecimal digits") }
                position += 1
            }
        default:
            throw error("an unknown escape")
        }
    }
}
