/// Text of specifications where it is read: it must not steer the terminal, nor what reads a report, nor show itself in another order than it is
/// written. The one place that knows which characters do.
package enum VisibleText {
    /// The text on one line, with what cannot be seen written as its number: `\u{202e}`.
    package static func of(_ text: String) -> String {
        guard needsEscapes(text) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) { shown += "\\u{\(String(scalar.value, radix: 16))}" } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }

    /// Controls, ends of lines, whatever turns the direction of text or shows nothing, and what Unicode has given to nobody.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        // Such as variation selectors and the fillers of Hangul.
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Nearly all texts are printable ASCII, of which that is soon seen.
    private static func needsEscapes(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return false }
        return text.unicodeScalars.contains(where: isHidden)
    }
}
