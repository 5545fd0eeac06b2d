import ServiceModel

/// Reads JSON strictly as RFC 8259 defines it.
///
/// Where the standard leaves a choice: a UTF-8 byte order mark is skipped; a text in UTF-16 or UTF-32 is refused by that name; an escape that
/// writes half of a surrogate pair is refused, since no string can hold it; a key that stands twice in one object is an error
/// at the second, after which parsing goes on. ``SpecificationLimits`` bounds depth, the number of values, how long a number is, and combining
/// characters in a row.
public struct JSONParser {
    /// Parses a text.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - path: The path to name in locations.
    ///   - diagnostics: Takes the syntax error, and every key that stands twice.
    /// - Returns: The document's value, or `nil` where the text is no JSON.
    public static func parse(_ bytes: [UInt8], path: String, diagnostics: DiagnosticCollector) -> JSONNode? {
        var parser = JSONParser(bytes)
        var syntaxError: JSONSyntaxError?
        do throws(JSONSyntaxError) {
            try parser.parseDocument()
        } catch {
            syntaxError = error
        }
        let document = JSONDocument(path: path, bytes: bytes, records: parser.records, lines: parser.scanner.lines)
        for duplicate in parser.duplicateKeys {
            let first = document.location(ofRecord: duplicate.first)
            let key = document.string(ofRecord: duplicate.second)
            diagnostics.error("duplicate key “\(key)”; the first is on line \(first.line)", at: document.location(ofRecord: duplicate.second))
        }
        if let syntaxError {
            diagnostics.error(syntaxError.message, at: document.location(ofByte: syntaxError.offset))
            return nil
        }
        return JSONNode(document: document, index: 0)
    }

    private struct OpenContainer {
        var record: Int
        var isObject: Bool
        /// How many keys were noted before those of this object.
        var keyCount: Int
    }

    private var scanner: JSONScanner
    private var records: [JSONRecord] = []
    private var open: [OpenContainer] = []
    /// The keys of all open objects, by record.
    private var keys: [Int] = []
    private var duplicateKeys: [(first: Int, second: Int)] = []

    private init(_ bytes: [UInt8]) {
        scanner = JSONScanner(bytes)
        // AWS's models have a value or key in every 14 to 30 bytes.
        records.reserveCapacity(min(bytes.count / 20, SpecificationLimits.values) + 16)
    }

    private mutating func parseDocument() throws(JSONSyntaxError) {
        try scanner.skipByteOrderMark()
        scanner.skipWhitespace()
        while true {
            if try !parseValue() { continue }
            // A value is complete; close what ends behind it, up to the next value or the end of the text.
            var isValueNext = false
            while !isValueNext, let container = open.last {
                scanner.skipWhitespace()
                isValueNext = try !parseSeparator(in: container)
            }
            if !isValueNext { break }
        }
        scanner.skipWhitespace()
        guard scanner.isAtEnd else {
            throw JSONSyntaxError("unexpected \(scanner.describeNext()) behind the end of the value", at: scanner.position)
        }
    }

    /// Reads a scalar or an empty container, or opens a container and stops before its first value.
    ///
    /// - Returns: Whether the value is complete.
    private mutating func parseValue() throws(JSONSyntaxError) -> Bool {
        let start = scanner.position
        guard records.count < SpecificationLimits.values else {
            throw JSONSyntaxError("the text has more than \(SpecificationLimits.values) values and keys", at: start)
        }
        switch scanner.next {
        case UInt8(ascii: "{"):
            try openContainer(isObject: true)
            if scanner.next == UInt8(ascii: "}") {
                closeContainer()
                return true
            }
            try parseKey()
            return false
        case UInt8(ascii: "["):
            try openContainer(isObject: false)
            if scanner.next == UInt8(ascii: "]") {
                closeContainer()
                return true
            }
            return false
        case UInt8(ascii: "\""):
            let hasEscapes = try scanner.skipString()
            records.append(JSONRecord(hasEscapes ? .escapedString : .plainString, start: start, end: scanner.position))
        case let first? where first == UInt8(ascii: "-") || JSONScanner.isDigit(first):
            try scanner.skipNumber()
            records.append(JSONRecord(.number, start: start, end: scanner.position))
        default:
            records.append(JSONRecord(try scanner.skipLiteral(), start: start, end: scanner.position))
        }
        return true
    }

    /// Reads what stands behind a value in its container.
    ///
    /// - Returns: Whether that closed the container; if not, a value comes next.
    private mutating func parseSeparator(in container: OpenContainer) throws(JSONSyntaxError) -> Bool {
        let closing = UInt8(ascii: container.isObject ? "}" : "]")
        switch scanner.next {
        case closing:
            closeContainer()
            return true
        case UInt8(ascii: ","):
            let comma = scanner.position
            scanner.position += 1
            scanner.skipWhitespace()
            if scanner.next == closing { throw JSONSyntaxError("JSON allows no trailing comma", at: comma) }
            if container.isObject { try parseKey() }
            return false
        case nil:
            let line = scanner.lines.position(of: Int(records[container.record].start)).line
            throw JSONSyntaxError("the \(container.isObject ? "object" : "array") that begins on line \(line) never ends", at: scanner.position)
        default:
            let wanted = container.isObject ? "“,” or “}”" : "“,” or “]”"
            throw JSONSyntaxError("expected \(wanted), found \(scanner.describeNext())", at: scanner.position)
        }
    }

    /// Reads a key, the colon and the space behind it.
    private mutating func parseKey() throws(JSONSyntaxError) {
        let start = scanner.position
        guard scanner.next == UInt8(ascii: "\"") else {
            throw JSONSyntaxError("expected a key in double quotation marks, found \(scanner.describeNext())", at: start)
        }
        let hasEscapes = try scanner.skipString()
        keys.append(records.count)
        records.append(JSONRecord(hasEscapes ? .escapedString : .plainString, start: start, end: scanner.position))
        scanner.skipWhitespace()
        guard scanner.next == UInt8(ascii: ":") else {
            throw JSONSyntaxError("expected “:” behind the key, found \(scanner.describeNext())", at: scanner.position)
        }
        scanner.position += 1
        scanner.skipWhitespace()
    }

    private mutating func openContainer(isObject: Bool) throws(JSONSyntaxError) {
        guard open.count < SpecificationLimits.depth else {
            throw JSONSyntaxError("arrays and objects nest deeper than \(SpecificationLimits.depth)", at: scanner.position)
        }
        open.append(OpenContainer(record: records.count, isObject: isObject, keyCount: keys.count))
        records.append(JSONRecord(isObject ? .object : .array, start: scanner.position, end: 0))
        scanner.position += 1
        scanner.skipWhitespace()
    }

    private mutating func closeContainer() {
        scanner.position += 1
        guard let container = open.popLast() else { return }
        records[container.record].end = UInt32(truncatingIfNeeded: records.count)
        guard container.isObject else { return }
        noteDuplicates(in: keys[container.keyCount...])
        keys.removeLast(keys.count - container.keyCount)
    }

    private mutating func noteDuplicates(in keys: ArraySlice<Int>) {
        // Nearly all objects have so few keys that comparing each with each is quicker than hashing.
        if keys.count <= 8 {
            for second in keys.indices.dropFirst() {
                let first = keys[..<second].first { scanner.isSameString(records[$0], records[keys[second]]) }
                if let first { duplicateKeys.append((first, keys[second])) }
            }
            return
        }
        var firsts: [String: Int] = [:]
        firsts.reserveCapacity(keys.count)
        for key in keys {
            let text = JSONString.decode(records[key], in: scanner.bytes)
            if let first = firsts[text] { duplicateKeys.append((first, key)) } else { firsts[text] = key }
        }
    }
}
