/// What the elements of C2J's documentation mean here.
enum HTMLElement: Hashable {
    case code
    case link
    /// Within a text, and without a meaning in Markdown that documentation would use.
    case inline
    case orderedList
    case unorderedList
    case item
    case term
    case note
    case important
    /// Anything that begins a text of its own, and whatever is not known.
    case block

    private static let named: [String: HTMLElement] = [
        "code": .code, "tt": .code, "a": .link, "b": .inline, "strong": .inline, "i": .inline, "em": .inline, "u": .inline, "span": .inline,
        "sub": .inline, "sup": .inline, "fullname": .inline, "function": .inline, "ol": .orderedList, "ul": .unorderedList, "li": .item,
        "dt": .term, "note": .note, "important": .important, "caution": .important,
    ]

    /// - Parameter name: In small letters.
    init(named name: String) { self = Self.named[name] ?? .block }
}
