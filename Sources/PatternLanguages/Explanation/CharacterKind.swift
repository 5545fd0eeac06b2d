import PatternAutomata

/// A set of scalars that has a name.
struct CharacterKind: Sendable {
    let set: ScalarSet
    /// `letter`.
    let noun: String
    /// `letters`.
    let plural: String
    /// `white space`, where it has a word for itself.
    var mass: String?
    /// What of the set fits in parentheses: `A–Z, a–z`.
    var detail: String?
    /// What it consists of, as a sentence, where that does not fit.
    var note: String?
    /// What Unicode calls it; such kinds are “of any script”.
    var property: String?

    /// The name for one member, with its article.
    var singular: String {
        "\(Self.article(before: noun)) \(noun)"
    }

    static func article(before noun: String) -> String {
        noun.first.map("aeiouAEIO".contains) == true ? "an" : "a"
    }

    init(
        _ set: ScalarSet, _ noun: String, _ plural: String? = nil, mass: String? = nil, detail: String? = nil, note: String? = nil,
        property: String? = nil
    ) {
        self.set = set
        self.noun = noun
        self.mass = mass
        self.plural = plural ?? noun + "s"
        self.detail = detail
        self.note = note
        self.property = property
    }

    static let asciiLetters: ScalarSet = [0x41...0x5A, 0x61...0x7A]
}
