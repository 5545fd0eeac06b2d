/// The elements of two lists, by name: those of both, and those of one alone.
struct Pairing<Element> {
    /// In the new list's order.
    var common: [(old: Element, new: Element)] = []
    /// In the new list's order.
    var added: [Element] = []
    /// In the old list's order.
    var removed: [Element] = []
    /// Whether the common ones stand in another order.
    var isReordered = false

    init(_ old: some Sequence<Element>, _ new: some Sequence<Element>, by name: (Element) -> String) {
        var known: [String: (place: Int, element: Element)] = [:]
        for (place, element) in old.enumerated() where known[name(element)] == nil { known[name(element)] = (place, element) }
        var found: Set<String> = []
        var last = -1
        for element in new {
            guard found.insert(name(element)).inserted else { continue }
            guard let (place, before) = known[name(element)] else {
                added.append(element)
                continue
            }
            common.append((before, element))
            if place < last { isReordered = true }
            last = max(last, place)
        }
        removed = known.values.filter { !found.contains(name($0.element)) }.sorted { $0.place < $1.place }.map(\.element)
    }
}
