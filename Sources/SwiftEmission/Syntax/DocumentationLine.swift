/// A line of a documentation comment: no line break in it, nor anything that shows text in another order than it is written.
package struct DocumentationLine: Hashable {
    package let bytes: [UInt8]

    package init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// A line of a text in UTF-8.
    init(_ bytes: [UInt8]) {
        let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && bytes.last != 0x20
        self.bytes = isClean ? bytes : Self.cleaned(String(decoding: bytes, as: UTF8.self))
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private static func cleaned(_ text: String) -> [UInt8] {
        var clean = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned:
                clean.unicodeScalars.append(" ")
            // What nobody sees, such as variation selectors and the fillers of Hangul.
            case _ where scalar.properties.isDefaultIgnorableCodePoint: continue
            default:
                clean.unicodeScalars.append(scalar)
            }
        }
        // By scalars: a character may be as long as the line, and takes long to be compared.
        while clean.unicodeScalars.last == " " { clean.unicodeScalars.removeLast() }
        return Array(clean.utf8)
    }
}
