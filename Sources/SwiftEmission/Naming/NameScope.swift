/// The names of one scope: each source name's Swift name, decided together, whatever the order in which the specification lists them.
///
/// A source name that shares its identifier with none has it. Where several share one, the first by Unicode scalars keeps it; each other
/// has two underscores and its own spelling behind it: values `a+b` and `a-b` are `aB` and `aB__a_hyphen_b`. So a name depends on nothing
/// but its source name and on whether an earlier one wants the same.
struct NameScope {
    let place: NamePlace
    private var names: [String: String] = [:]
    private var taken: Set<String> = []

    init(_ place: NamePlace, _ sources: some Sequence<String> = []) {
        self.place = place
        let wanted = sources.map { (source: $0, identifier: place.identifier(for: $0)) }
        // Mostly each has an identifier of its own, and the order is nothing to them.
        if !take(wanted, giveWay: false) {
            names = [:]
            taken = []
            // UTF-8 has the order of scalars.
            _ = take(wanted.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }, giveWay: true)
        }
    }

    /// Takes the identifiers, or where one is not free the name that distinguishes its source.
    ///
    /// - Returns: Whether all got what they want; if not, and none may give way, not all are taken.
    private mutating func take(_ wanted: [(source: String, identifier: String)], giveWay: Bool) -> Bool {
        for (source, identifier) in wanted where names[source] == nil {
            if !isDistinguished(identifier), taken.insert(identifier).inserted {
                names[source] = identifier
            } else if giveWay {
                let name = Self.distinguished(identifier, source)
                taken.insert(name)
                names[source] = name
            } else {
                return false
            }
        }
        return true
    }

    /// The name of a source name; for one that the scope does not hold, what it would have alone.
    subscript(source: String) -> String {
        names[source] ?? place.identifier(for: source)
    }

    /// Takes a name for something private beside the scope's own, which gives way: it gets underscores until it is free.
    mutating func claim(beside wanted: String) -> String {
        var name = SwiftIdentifier.make(wanted, in: place)
        while !taken.insert(name).inserted { name += "_" }
        return name
    }

    private static let mark = "__"

    private static func hasMark(_ identifier: String) -> Bool {
        var last: UInt8 = 0
        for byte in identifier.utf8 {
            if byte == UInt8(ascii: "_"), last == byte { return true }
            last = byte
        }
        return false
    }

    /// The last two underscores of a distinguished name part it, because spellings hold no two and begin with none: so it is no other's.
    private static func distinguished(_ identifier: String, _ source: String) -> String {
        identifier + mark + SourceSpelling.spelled(source)
    }

    /// Whether an identifier, as it comes, is the distinguished name of some source name, be that in the scope or not. It cannot be
    /// another's then: that one might come.
    private func isDistinguished(_ identifier: String) -> Bool {
        guard Self.hasMark(identifier) else { return false }
        let scalars = Array(identifier.unicodeScalars)
        guard scalars.count > 3, let end = (2..<scalars.count - 1).last(where: { scalars[$0] == "_" && scalars[$0 - 1] == "_" }) else { return false }
        let spelling = String(String.UnicodeScalarView(scalars[(end + 1)...]))
        let wanted = String(String.UnicodeScalarView(scalars[..<(end - 1)]))
        guard let source = SourceSpelling.name(spelled: spelling) else { return false }
        return place.identifier(for: source) == wanted
    }
}
