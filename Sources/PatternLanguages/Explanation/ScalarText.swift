import PatternAutomata

/// Scalars as a reader can tell them apart: in quotation marks where they show, by number where they do not or look like others.
enum ScalarText {
    /// A text, quoted as far as it shows: `“a” followed by U+000A (line feed)`.
    static func quoted(_ scalars: [UInt32]) -> String {
        if scalars.isEmpty { return "nothing" }
        var pieces: [String] = []
        var shown: [UInt32] = []
        func flush() {
            if !shown.isEmpty { pieces.append(shown == [0x20] ? "a space" : "“\(text(of: shown))”") }
            shown = []
        }
        for value in scalars {
            if isPlain(value) {
                shown.append(value)
            } else {
                flush()
                pieces.append(named(value))
            }
        }
        flush()
        return pieces.joined(separator: " followed by ")
    }

    /// One scalar: quoted, named or both.
    static func named(_ value: UInt32) -> String {
        if value == 0x20 { return "a space" }
        if isPlain(value) { return "“\(text(of: [value]))”" }
        if let name = names[value] { return "\(number(value)) (\(name))" }
        return isVisible(value) ? "“\(text(of: [value]))” (\(number(value)))" : number(value)
    }

    /// `U+000A`.
    static func number(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }

    static func text(of scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
    }

    /// Whether a scalar in quotation marks can be taken for no other: printable ASCII, and letters beyond.
    static func isPlain(_ value: UInt32) -> Bool {
        if value < 0x80 { return (0x20...0x7E).contains(value) }
        return isVisible(value) && UnicodeSets.category("L")?.contains(value) == true
    }

    /// Whether a scalar shows, alone and without turning the direction of the line.
    private static func isVisible(_ value: UInt32) -> Bool {
        hiding.contains(value) ? false : !rightToLeft.contains(value)
    }

    /// What is not there, or does not show, or would close the quotation marks.
    private static let hiding: ScalarSet = {
        let blank: ScalarSet = [0x115F...0x1160, 0x201C...0x201D, 0x2800...0x2800, 0x3164...0x3164, 0xFFA0...0xFFA0]
        return ["C", "Z", "M", "Lm", "Sk"].reduce(blank) { $0.union(UnicodeSets.category($1) ?? .empty) }
    }()

    /// The blocks of scripts that are written from right to left.
    private static let rightToLeft: ScalarSet = [
        0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
    ]

    private static let names: [UInt32: String] = [
        0x00: "null", 0x08: "backspace", 0x09: "tab", 0x0A: "line feed", 0x0B: "vertical tab", 0x0C: "form feed", 0x0D: "carriage return",
        0x1B: "escape", 0x7F: "delete", 0x85: "next line", 0xA0: "no-break space", 0xAD: "soft hyphen", 0x200B: "zero-width space",
        0x200C: "zero-width non-joiner", 0x200D: "zero-width joiner", 0x2028: "line separator", 0x2029: "paragraph separator",
        0x3000: "ideographic space", 0xFEFF: "byte order mark",
    ]
}
