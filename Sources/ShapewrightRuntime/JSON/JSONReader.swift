/// Reads values out of a JSON text (RFC 8259) by their schemas, in one pass from its first byte to its last.
///
/// Members come in the text's order and go where the schema says; what the model does not know is checked and passed over. Reading never
/// stops half way through a value: after an error every further value is what a missing one would be, so that all memory is initialised
/// and can be given back, and ``finish()`` throws.
struct JSONReader {
    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private(set) var position: UnsafePointer<UInt8>
    private var depth = 0
    private var allowance: MemoryAllowance
    private var failure: (any Error)?
    private(set) var hasFailed = false

    /// The nesting beyond which a text is refused. Models nest a few dozen levels at most; reading recurses, and has to get by with the half
    /// megabyte of stack that a thread may have.
    static let maximumDepth = 128

    /// - Parameter bytes: Has to outlive the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // An empty text has no address; any will do.
        start = bytes.baseAddress ?? ("" as StaticString).utf8Start
        end = start + bytes.count
        position = start
        allowance = MemoryAllowance(forTextOf: bytes.count)
        skipWhitespace()
    }

    /// Takes memory for a part of the value that is read into account; ends the reading where there is too much of it.
    @inline(__always)
    @discardableResult
    mutating func charge(_ bytes: Int) -> Bool {
        if allowance.take(bytes) { return true }
        fail(ShapeReadingError("expected a value that needs less memory than a text of \(end - start) bytes may"))
        return false
    }

    /// - Throws: ``JSONSyntaxError`` or ``ShapeReadingError``, the first there was.
    mutating func finish() throws {
        if !hasFailed {
            skipWhitespace()
            if position < end { fail("text after the value") }
        }
        if let failure { throw failure }
    }

    // MARK: Errors

    /// Ends the reading with an error of syntax, at the position.
    mutating func fail(_ problem: String) {
        fail(problem, at: position)
    }

    mutating func fail(_ problem: String, at place: UnsafePointer<UInt8>) {
        guard !hasFailed else { return }
        hasFailed = true
        failure = JSONSyntaxError(problem: place < end ? problem : "the text ends too early", offset: place - start)
    }

    /// Ends the reading because another type stands at the position than the model names.
    @inline(never)
    mutating func failMismatch(_ expected: String) {
        guard !hasFailed else { return }
        let found: String
        switch peek() {
        case UInt8(ascii: "n"): found = "null"
        case UInt8(ascii: "t"), UInt8(ascii: "f"): found = "a boolean"
        case UInt8(ascii: "\""): found = "a string"
        case UInt8(ascii: "["): found = "an array"
        case UInt8(ascii: "{"): found = "an object"
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): found = "a number"
        default: return fail("expected a value")
        }
        // Of a text that is no JSON at all, that is said first.
        let place = position
        skipValue()
        guard !hasFailed else { return }
        position = place
        fail(ShapeReadingError("expected \(expected), found \(found)"))
    }

    mutating func fail(_ error: ShapeReadingError) {
        guard !hasFailed else { return }
        hasFailed = true
        failure = error
    }

    /// Adds where the failure is, from the inside outwards.
    ///
    /// - Parameter isSecret: Whether what is there is a secret, with all that it holds.
    @inline(never)
    mutating func addToFailure(_ step: PathStep, isSecret: Bool = false) {
        if let error = failure as? ShapeReadingError { failure = (isSecret ? error.redacted : error).inside(step) }
    }

    // MARK: Text

    /// The byte at the position; zero, which no JSON text has, at the end.
    @inline(__always)
    func peek() -> UInt8 {
        position < end ? position.pointee : 0
    }

    @inline(__always)
    mutating func advance() { position += 1 }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < end {
            switch position.pointee {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Goes over a character that has to be there.
    @inline(__always)
    mutating func expect(_ byte: UInt8, _ problem: @autoclosure () -> String) -> Bool {
        guard peek() == byte else {
            fail(problem())
            return false
        }
        position += 1
        return true
    }

    /// A string's text between its quotes. Valid as long as the reader's bytes are.
    struct RawString {
        var start: UnsafePointer<UInt8>
        var count: Int
        var hasEscapes: Bool

        var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

        /// Escapes resolved; invalid UTF-8 and lone surrogates become U+FFFD.
        @inline(__always)
        var string: String {
            hasEscapes ? JSONEscapes.resolve(bytes) : String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Reads a string whose opening quote is at the position; an empty one after an error.
    @inline(__always)
    mutating func readRawString() -> RawString {
        position += 1
        let text = position
        position += JSONCharacters.plainCount(position, end)
        if position < end, position.pointee == UInt8(ascii: "\"") {
            position += 1
            return RawString(start: text, count: position - text - 1, hasEscapes: false)
        }
        return readRestOfString(from: text)
    }

    @inline(never)
    private mutating func readRestOfString(from text: UnsafePointer<UInt8>) -> RawString {
        while position < end {
            switch position.pointee {
            case UInt8(ascii: "\""):
                position += 1
                return RawString(start: text, count: position - text - 1, hasEscapes: true)
            case UInt8(ascii: "\\"):
                position += 1
                guard skipEscape() else { return RawString(start: text, count: 0, hasEscapes: false) }
            default:
                fail("a control character in a string")
                return RawString(start: text, count: 0, hasEscapes: false)
            }
            position += JSONCharacters.plainCount(position, end)
        }
        fail("expected “\"”")
        return RawString(start: text, count: 0, hasEscapes: false)
    }

    private mutating func skipEscape() -> Bool {
        switch peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            position += 1
            for _ in 0..<4 {
                guard JSONEscapes.hexValue(peek()) != nil else {
                    fail("expected four hexadecimal digits")
                    return false
                }
                position += 1
            }
        default:
            fail("an unknown escape")
            return false
        }
        return true
    }

    mutating func readWord(_ word: StaticString) -> Bool {
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[offset] else {
                fail("expected “\(word)”")
                return false
            }
            position += 1
        }
        return true
    }

    // MARK: Nesting

    /// Goes into an array or object, whose bracket is at the position.
    mutating func enter() -> Bool {
        guard depth < Self.maximumDepth else {
            fail("nested deeper than \(Self.maximumDepth) levels")
            return false
        }
        depth += 1
        position += 1
        skipWhitespace()
        return true
    }

    /// Whether an array or object goes on after one of its entries.
    @inline(__always)
    mutating func continues(until bracket: UInt8) -> Bool {
        if hasFailed { return false }
        skipWhitespace()
        let byte = peek()
        if byte == UInt8(ascii: ",") {
            position += 1
            skipWhitespace()
            return true
        }
        leave(bracket, byte)
        return false
    }

    /// Whether an array or object ends before it has any entry.
    @inline(__always)
    mutating func isEmpty(until bracket: UInt8) -> Bool {
        guard peek() == bracket else { return false }
        leave(bracket, bracket)
        return true
    }

    private mutating func leave(_ bracket: UInt8, _ byte: UInt8) {
        guard byte == bracket else { return fail(bracket == UInt8(ascii: "}") ? "expected “,” or “}”" : "expected “,” or “]”") }
        position += 1
        depth -= 1
    }

    /// Reads a key and the colon behind it; `nil` after an error.
    @inline(__always)
    mutating func readKey() -> RawString? {
        guard peek() == UInt8(ascii: "\"") else {
            fail("expected a key")
            return nil
        }
        let key = readRawString()
        skipWhitespace()
        guard !hasFailed, expect(UInt8(ascii: ":"), "expected “:”") else { return nil }
        skipWhitespace()
        return key
    }

    /// Goes over a null, if that is what stands at the position.
    @inline(__always)
    mutating func readNull() -> Bool {
        peek() == UInt8(ascii: "n") && readWord("null")
    }

    // MARK: Values nobody wants

    /// Checks a value and passes over it.
    mutating func skipValue() {
        switch peek() {
        case UInt8(ascii: "\""): _ = readRawString()
        case UInt8(ascii: "{"):
            guard enter(), !isEmpty(until: UInt8(ascii: "}")) else { return }
            repeat {
                guard readKey() != nil else { return }
                skipValue()
            } while continues(until: UInt8(ascii: "}"))
        case UInt8(ascii: "["):
            guard enter(), !isEmpty(until: UInt8(ascii: "]")) else { return }
            repeat { skipValue() } while continues(until: UInt8(ascii: "]"))
        case UInt8(ascii: "t"): _ = readWord("true")
        case UInt8(ascii: "f"): _ = readWord("false")
        case UInt8(ascii: "n"): _ = readWord("null")
        default: _ = readNumber()
        }
    }
}

/// The bytes are no JSON text.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    public var problem: String
    /// Bytes before the place, counted from 0.
    public var offset: Int

    public var description: String { "not JSON: \(problem) at byte \(offset)" }
}
