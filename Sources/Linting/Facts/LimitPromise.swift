import ServiceModel

/// A limit that a documentation states.
struct LimitPromise: Sendable, Hashable {
    /// What is counted.
    enum Unit: Sendable, Hashable {
        case characters
        case entries
        case value
    }

    var unit: Unit
    var maximum: Int
    /// The words that state it.
    var words: String

    /// The first limit of a unit that a documentation states.
    ///
    /// Few phrases are looked for, each of which hardly ever means anything else.
    init?(_ unit: Unit, in text: DocumentationWords) {
        let words = text.words
        for index in words.indices {
            guard let (maximum, end) = Self.limit(unit, words, index) else { continue }
            self.unit = unit
            self.maximum = maximum
            self.words = text.excerpt(index..<end)
            return
        }
        return nil
    }

    private static func limit(_ unit: Unit, _ words: [Substring], _ start: Int) -> (Int, Int)? {
        func word(_ offset: Int) -> Substring { start + offset < words.count ? words[start + offset] : "" }
        func number(_ offset: Int) -> Int? { DocumentationWords.number(word(offset)) }
        func phrase(_ text: String...) -> Bool { text.indices.allSatisfy { word($0) == text[$0] } }
        // What belongs to no sentence of its own: “for example, up to 10”.
        switch unit {
        case .characters:
            // Stated as AWS's reference pages do.
            if phrase("maximum", "length", "of"), let most = number(3) { return (most, start + 4) }
            if phrase("maximum", "length", ":"), let most = number(3) { return (most, start + 4) }
            if phrase("maximum", "length", "is"), let most = number(3) { return (most, start + 4) }
            for opening in [["up", "to"], ["at", "most"], ["maximum", "of"], ["maximum", ":"], ["limited", "to"], ["no", "more", "than"], ["no", "longer", "than"]] {
                guard opening.indices.allSatisfy({ word($0) == opening[$0] }), let most = number(opening.count) else { continue }
                if let end = units(characters, words, start + opening.count + 1) { return (most, end) }
            }
            // “1 to 63 characters”, “between 3 and 63 characters”, “3-63 characters”, “256 characters or fewer”.
            if let least = number(0), ["to", "-", "–", "and"].contains(word(1)), let most = number(2), least < most, let end = units(characters, words, start + 3) {
                return word(1) != "and" || (start > 0 && words[start - 1] == "between") ? (most, end) : nil
            }
            if let most = number(0), let end = units(characters, words, start + 1), end + 1 < words.count, words[end] == "or", ["fewer", "less"].contains(words[end + 1]) {
                return (most, end + 2)
            }
        case .entries:
            for opening in [["up", "to"], ["at", "most"], ["maximum", "of"], ["maximum", ":"], ["no", "more", "than"], ["limited", "to"]] {
                guard opening.indices.allSatisfy({ word($0) == opening[$0] }), let most = number(opening.count), most > 1 else { continue }
                let after = start + opening.count + 1
                if opening == ["maximum", ":"] || units(entries, words, after) != nil { return (most, units(entries, words, after) ?? after) }
            }
            if let least = number(0), least <= 1 || start > 0 && words[start - 1] == "between", ["to", "-", "–", "and"].contains(word(1)), let most = number(2), least < most {
                let after = start + 3
                if let end = units(entries, words, after) { return (most, end) }
                if word(3) == "of", word(4) == "them" { return (most, start + 5) }
            }
        case .value:
            if phrase("maximum", "value", "of"), let most = whole(words, start + 3) { return (most, start + 4) }
            if phrase("maximum", "value", "is"), let most = whole(words, start + 3) { return (most, start + 4) }
            if phrase("maximum", "value", ":"), let most = whole(words, start + 3) { return (most, start + 4) }
            if phrase("valid", "range", ":") || phrase("valid", "range", "is") || phrase("valid", "values", ":") {
                let first = word(3) == "from" || word(3) == "between" ? 4 : 3
                if let least = number(first), ["to", "-", "–", "and", "through"].contains(word(first + 1)), let most = whole(words, start + first + 2), least < most {
                    return (most, start + first + 3)
                }
            }
        }
        return nil
    }

    /// A number that no unit multiplies.
    private static func whole(_ words: [Substring], _ index: Int) -> Int? {
        guard index < words.count, let number = DocumentationWords.number(words[index]) else { return nil }
        let next = index + 1 < words.count ? words[index + 1] : ""
        return ["million", "billion", "thousand", "k", "kb", "mb", "gb", "tb", "%"].contains(next) ? nil : number
    }

    /// The end of a noun with up to three words before it; `nil` where none of the nouns comes.
    private static func units(_ nouns: Set<Substring>, _ words: [Substring], _ start: Int) -> Int? {
        for index in start..<min(start + 4, max(start, words.count)) {
            if nouns.contains(words[index]) { return index + 1 }
            guard words[index].utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }) else { return nil }
            // Another noun has begun.
            if ["of", "in", "for", "per", "and", "or", "to", "with", "on", "at", "by", "from", "each", "that", "which", "is", "are", "as"].contains(words[index]) { return nil }
        }
        return nil
    }

    private static let characters: Set<Substring> = ["characters", "character", "chars", "letters"]
    private static let entries: Set<Substring> = [
        "items", "elements", "entries", "tags", "values", "names", "ids", "arns", "objects", "keys", "pairs", "strings", "records", "filters", "addresses", "groups",
        "subnets", "rules", "resources", "identifiers", "accounts", "attributes", "instances", "blocks", "ranges", "recipients", "users", "labels", "fields",
    ]
}
