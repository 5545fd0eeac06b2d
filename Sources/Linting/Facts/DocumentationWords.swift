/// The words of a documentation, without its HTML, in small letters; what ends a sentence is a word of its own.
struct DocumentationWords: Sendable {
    private(set) var words: [Substring] = []
    private let text: String

    init(_ documentation: String) {
        var plain: [UInt8] = []
        plain.reserveCapacity(documentation.utf8.count)
        var isInTag = false
        for byte in documentation.utf8 {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">"):
                if isInTag {
                    isInTag = false
                    plain.append(0x20)
                } else {
                    plain.append(byte)
                }
            case _ where isInTag: break
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte | 0x20)
            default: plain.append(byte)
            }
        }
        text = String(decoding: plain, as: UTF8.self)
        split()
    }

    private mutating func split() {
        let bytes = text.utf8
        var start: String.Index?
        var index = bytes.startIndex
        func isWordByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "'"): true
            default: byte >= 0x80
            }
        }
        while index < bytes.endIndex {
            let next = bytes.index(after: index)
            let byte = bytes[index]
            // “1,024” and “0.5” are words; so is “-1”, which is no “1”.
            let joins = (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")) && start != nil && next < bytes.endIndex
                && isDigit(bytes[bytes.index(before: index)]) && isDigit(bytes[next])
            if isWordByte(byte) || joins {
                if start == nil { start = index }
            } else {
                if let begun = start { words.append(text[begun..<index]) }
                start = nil
                if byte != 0x20, byte != 0x0A, byte != 0x09, byte != UInt8(ascii: "\"") { words.append(text[index..<next]) }
            }
            index = next
        }
        if let begun = start { words.append(text[begun...]) }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The words in a range as a message shows them.
    func excerpt(_ range: Range<Int>) -> String {
        guard let first = words[range].first, let last = words[range].last else { return "" }
        return text[first.startIndex..<last.endIndex].split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
    }

    /// A whole number in figures or, up to twelve, in words.
    static func number(_ word: Substring) -> Int? {
        if let place = names.firstIndex(where: { $0 == word }) { return place + 1 }
        guard let first = word.utf8.first, first >= 0x30, first <= 0x39, !word.utf8.contains(UInt8(ascii: ".")) else { return nil }
        return Int(String(word.filter { $0 != "," }))
    }

    private static let names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
}
