import ServiceModel

extension DocumentValue {
    /// Calls a function with every value that is this one but for a single fact: a scalar changed, an entry removed, two neighbours swapped.
    package func forEachMutation(_ body: (_ mutated: DocumentValue, _ what: String) -> Void) {
        switch self {
        case .null: body(.boolean(false), ": changed")
        case .boolean(let value): body(.boolean(!value), ": changed")
        case .number(let value): body(.number(value == 0 ? 1 : 0), ": changed")
        case .string(let value): body(.string(value + "x"), ": changed")
        case .array(let elements):
            Self.forEachMutation(of: elements, { "[\($0)]" }) { body(.array($0), $1) }
            for (index, element) in elements.enumerated() {
                element.forEachMutation { mutated, what in body(.array(elements.replacing(index, by: mutated)), "[\(index)]\(what)") }
            }
        case .object(let fields):
            Self.forEachMutation(of: fields, { ".\(fields[$0].key)" }) { body(.object($0), $1) }
            for (index, field) in fields.enumerated() {
                field.value.forEachMutation { mutated, what in
                    body(.object(fields.replacing(index, by: Field(field.key, mutated))), ".\(field.key)\(what)")
                }
            }
        }
    }

    private static func forEachMutation<Entry: Equatable>(
        of entries: [Entry], _ name: (Int) -> String, _ body: ([Entry], String) -> Void
    ) {
        for index in entries.indices {
            var shorter = entries
            shorter.remove(at: index)
            body(shorter, "\(name(index)): removed")
            guard index > 0, entries[index - 1] != entries[index] else { continue }
            var swapped = entries
            swapped.swapAt(index - 1, index)
            body(swapped, "\(name(index)): swapped with the one before")
        }
    }
}

extension Array {
    fileprivate func replacing(_ index: Int, by element: Element) -> Array {
        var copy = self
        copy[index] = element
        return copy
    }
}
