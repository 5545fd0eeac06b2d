/// A piece of Swift source. Templates render nothing else, so a specification's text reaches the output only through the functions
/// here, each of which makes whole tokens of it.
struct SwiftCode: Sendable {
    let text: String

    /// Code written in this module, never text of a specification.
    init(_ text: StaticString) {
        self.text = text.description
    }

    private init(unchecked text: String) {
        self.text = text
    }

    /// An identifier made by ``SwiftIdentifier``, in backticks where needed.
    static func identifier(_ identifier: String) -> SwiftCode {
        SwiftCode(unchecked: SwiftIdentifier.spelled(identifier))
    }

    /// A string literal.
    static func literal(_ text: String) -> SwiftCode {
        SwiftCode(unchecked: StringLiteral.source(text))
    }

    /// A string literal as an argument of an attribute.
    static func attributeLiteral(_ text: String) -> SwiftCode {
        SwiftCode(unchecked: StringLiteral.plainSource(text))
    }

    static func literal(_ number: Int64) -> SwiftCode {
        SwiftCode(unchecked: number == .min ? ".min" : number.description)
    }

    /// A number as it was written, exactly.
    static func literal(decimal text: String) -> SwiftCode {
        precondition(text.allSatisfy { $0.isNumber || "+-.eE".contains($0) }, "not a number: \(text)")
        return SwiftCode(unchecked: text)
    }

    /// Text for a `///` line; ``DocumentationLine`` has taken out what would end it.
    static func commentLine(_ line: DocumentationLine) -> SwiftCode {
        SwiftCode(unchecked: line.bytes.isEmpty ? "" : " " + line.text)
    }

    /// A `///` comment, one line below the other.
    static func comment(_ lines: [DocumentationLine], indentation: Int) -> SwiftCode {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(0) { $0 + $1.bytes.count + indentation + 5 })
        for line in lines {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
            bytes.append(contentsOf: repeatElement(0x20, count: indentation))
            bytes.append(contentsOf: "///".utf8)
            if !line.bytes.isEmpty { bytes.append(0x20) }
            bytes.append(contentsOf: line.bytes)
        }
        return SwiftCode(unchecked: String(decoding: bytes, as: UTF8.self))
    }

    static func spaces(_ count: Int) -> SwiftCode {
        SwiftCode(unchecked: String(repeating: " ", count: count))
    }

    static func + (left: SwiftCode, right: SwiftCode) -> SwiftCode {
        SwiftCode(unchecked: left.text + right.text)
    }

    static func joined(_ pieces: [SwiftCode], separator: StaticString = ", ") -> SwiftCode {
        SwiftCode(unchecked: pieces.map(\.text).joined(separator: separator.description))
    }
}

extension SwiftCode: ExpressibleByStringInterpolation {
    init(stringLiteral: StaticString) {
        self.init(stringLiteral)
    }

    init(stringInterpolation: Interpolation) {
        self.init(unchecked: stringInterpolation.text)
    }

    /// Interpolates code into code; a plain `String` does not fit in.
    struct Interpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        mutating func appendInterpolation(_ code: SwiftCode) {
            text += code.text
        }
    }
}
