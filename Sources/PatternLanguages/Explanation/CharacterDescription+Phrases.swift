import PatternAutomata

extension CharacterDescription {
    /// One of the set: `a letter or digit (A–Z, a–z, 0–9)`.
    var singular: String { phrase(.one) }

    /// Several: `letters or digits (A–Z, a–z, 0–9)`.
    var plural: String { phrase(.several) }

    /// The kinds that are named.
    var kinds: [CharacterKind] { listing.kinds + (exceptions?.kinds ?? []) }

    private func phrase(_ number: GrammaticalNumber) -> String {
        guard let exceptions else {
            if listing.kinds.first?.set == .all { return number == .one ? "any character" : "characters of any kind" }
            return listing.phrase(number)
        }
        return "\(listing.phrase(number))\(listing.isOneKind ? "" : ",") other than \(exceptions.phrase(number, isException: true))"
    }
}

enum GrammaticalNumber {
    case one
    case several
}

extension CharacterListing {
    func phrase(_ number: GrammaticalNumber, isException: Bool = false) -> String {
        let items = kindItems(number, isException) + rangeItems(number, isException) + scalarItems(number, isException)
        return items.isEmpty ? "something that cannot occur" : items.joined(by: "or")
    }

    private func kindItems(_ number: GrammaticalNumber, _ isException: Bool) -> [String] {
        var items: [String] = []
        var ofAnyScript: [CharacterKind] = []
        for kind in kinds {
            guard kind.property == nil else {
                ofAnyScript.append(kind)
                continue
            }
            let mass = isException ? kind.mass : nil
            items.append((mass ?? (number == .one ? kind.singular : kind.plural)) + (kind.detail.map { " (\($0))" } ?? ""))
        }
        if let first = ofAnyScript.first {
            let names = ofAnyScript.map { number == .one ? $0.noun : $0.plural }.joined(by: "or")
            items.append("\(number == .one ? CharacterKind.article(before: first.noun) + " " : "")\(names) of any script")
        }
        return items
    }

    private func rangeItems(_ number: GrammaticalNumber, _ isException: Bool) -> [String] {
        var items: [String] = []
        for (noun, block) in [("digit", UInt32(0x30)...0x39), ("upper-case letter", 0x41...0x5A), ("lower-case letter", 0x61...0x7A)] {
            let within = ranges.filter { block.contains($0.lowerBound) && block.contains($0.upperBound) }
            guard !within.isEmpty else { continue }
            let bounds = within.map { "from \(ScalarText.text(of: [$0.lowerBound])) to \(ScalarText.text(of: [$0.upperBound]))" }
            items.append("\(number == .one ? "\(CharacterKind.article(before: noun)) \(noun)" : "\(noun)s") \(bounds.joined(by: "or"))")
        }
        let others = ranges.filter { !(0x30...0x7A).contains($0.lowerBound) || $0.upperBound > 0x7A }.sorted { $0.lowerBound < $1.lowerBound }
        if !others.isEmpty {
            let bounds = others.map { "\(ScalarText.number($0.lowerBound)) to \(ScalarText.number($0.upperBound))" }
            let noun = number == .one ? "a character" : "characters"
            items += isException ? bounds : ["\(noun) from \(bounds.joined(separator: ", from ", last: " or from "))"]
        }
        return items
    }

    private func scalarItems(_ number: GrammaticalNumber, _ isException: Bool) -> [String] {
        let plain = scalars.filter { $0 > 0x20 && $0 < 0x7F }.sorted()
        let others = scalars.filter { !($0 > 0x20 && $0 < 0x7F) }.sorted().map {
            $0 == 0x20 && number == .several ? "spaces" : ScalarText.named($0)
        }
        if plain.count < 3 { return others + plain.map(ScalarText.named) }
        let noun = isException ? "any" : number == .one ? "a character" : "characters"
        return others + ["\(noun) of “\(ScalarText.text(of: plain))”"]
    }
}

extension [String] {
    /// `a, b or c`.
    func joined(by conjunction: String) -> String {
        joined(separator: ", ", last: " \(conjunction) ")
    }

    func joined(separator: String, last lastSeparator: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: separator) + lastSeparator + last
    }
}
