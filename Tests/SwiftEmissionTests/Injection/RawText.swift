/// What may not stand in a file as it is, in code, comments and literals alike: it is not seen, or makes other text be seen in another place.
enum RawText {
    /// - Parameter allowsLetters: Whether letters beyond ASCII may stand anywhere; otherwise in comments only.
    static func faults(in bytes: [UInt8], _ place: String, allowsLetters: Bool) -> [String] {
        // Mostly it is ASCII alone, of which little has to be asked.
        let isSuspicious = bytes.contains { $0 >= 0x7F || ($0 < 0x20 && $0 != 0x0A) }
        guard isSuspicious else { return [] }
        guard let text = String(validating: bytes, as: UTF8.self) else { return ["\(place) is no UTF-8"] }
        var faults: [String] = []
        for line in text.unicodeScalars.split(separator: "\n") {
            let isComment = String(Substring(line)).drop { $0 == " " }.hasPrefix("//")
            for scalar in line where !isHarmless(scalar) || (scalar.value > 0x7F && !isComment && !allowsLetters) {
                faults.append("\(place) holds a raw U+\(String(scalar.value, radix: 16, uppercase: true)) in “\(String(Substring(line)).prefix(120))”")
            }
        }
        return faults
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl || scalar.properties.isNoncharacterCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
        default: return true
        }
    }
}
