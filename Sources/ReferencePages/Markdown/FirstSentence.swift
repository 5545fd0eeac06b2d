import SwiftEmission

/// The first sentence of a documentation, for lists.
enum FirstSentence {
    private static let abbreviations: Set<String> = ["e.g.", "i.e.", "etc.", "vs.", "(e.g.", "(i.e.", "cf.", "approx.", "no."]

    static func of(_ html: String?) -> String? {
        guard let html, let block = HTMLDocumentation.blocks(html, for: .page).first else { return nil }
        var sentence = ""
        // A sentence does not end within a link.
        var openBrackets = 0
        for range in block.words {
            let word = String(decoding: block.bytes[range], as: UTF8.self)
            sentence += sentence.isEmpty ? word : " " + word
            openBrackets += brackets(word)
            if openBrackets == 0, ends(word) { break }
        }
        // What introduces a list ends here.
        if sentence.hasSuffix(":") { sentence = sentence.dropLast() + "." }
        return sentence.isEmpty ? nil : sentence
    }

    private static func ends(_ word: String) -> Bool {
        let bare = word.hasSuffix(")") && !word.contains("](") ? word.dropLast() : word[...]
        guard let last = bare.last, ".?".contains(last) || bare.hasSuffix("\\!") else { return false }
        return !abbreviations.contains(word.lowercased())
    }

    /// How many more brackets of links a word opens than closes; those of the text are escaped, those of code in backticks.
    private static func brackets(_ word: String) -> Int {
        var (count, isEscaped, isInCode) = (0, false, false)
        for byte in word.utf8 {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = !isInCode
            case UInt8(ascii: "`"): isInCode.toggle()
            case UInt8(ascii: "[") where !isInCode: count += 1
            case UInt8(ascii: "]") where !isInCode: count -= 1
            default: break
            }
        }
        return count
    }
}
