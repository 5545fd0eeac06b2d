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
        for source in sources.sorted(by: { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }) where names[source] == nil {
            let wanted = place.identifier(for: source)
            let isFree = !isDistinguished(wanted) && !taken.contains(wanted)
            let name = isFree ? wanted : Self.distinguished(wanted, source)
            taken.insert(name)
            names[source] = name
        }
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

    /// The last two underscores of a distinguished name part it, because spellings hold no two and begin with none: so it is no other's.
    private static func distinguished(_ identifier: String, _ source: String) -> String {
        identifier + mark + SourceSpelling.spelled(source)
    }

    /// Whether an identifier, as it comes, is the distinguished name of some source name, be that in the scope or not. It cannot be
    /// another's then: that one might come.
    private func isDistinguished(_ identifier: String) -> Bool {
        let scalars = Array(identifier.unicodeScalars)
        guard scalars.count > 3, let end = (2..<scalars.count - 1).last(where: { scalars[$0] == "_" && scalars[$0 - 1] == "_" }) else { return false }
        let spelling = String(String.UnicodeScalarView(scalars[(end + 1)...]))
        let wanted = String(String.UnicodeScalarView(scalars[..<(end - 1)]))
        guard let source = SourceSpelling.name(spelled: spelling) else { return false }
        return place.identifier(for: source) == wanted
    }
}
