/// Unites items that differ in the counts of one repetition: `R{a,b}K` or `R{c,d}K` is `R{min,max}K` where the intervals touch.
struct IntervalMerging {
    /// A term with one of its repetitions left open, and that repetition's counts.
    private struct Opening {
        var frame: Int32
        var depth: Int
        var minimum: Int32
        var maximum: Int32
    }

    private var openings: [[Opening]?] = []

    /// Merges as long as anything merges. Items are terms, with obligations in the lower half.
    mutating func merge(_ items: inout [UInt64], in store: inout TermStore, _ meter: StepMeter) throws(TooLarge) {
        guard store.hasCounts else { return }
        while items.count > 1, try mergeOnce(&items, in: &store, meter) {
            items.sort()
            var unique: [UInt64] = []
            for item in items where unique.last != item { unique.append(item) }
            items = unique
        }
    }

    private mutating func mergeOnce(_ items: inout [UInt64], in store: inout TermStore, _ meter: StepMeter) throws(TooLarge) -> Bool {
        var candidates: [(key: UInt64, opening: Opening, item: Int)] = []
        for (place, item) in items.enumerated() {
            for opening in try openings(of: Int32(item >> 32), in: &store, meter) {
                try meter.spend(24)
                candidates.append((UInt64(opening.frame) << 32 | item & 0xFFFF_FFFF, opening, place))
            }
        }
        guard candidates.count > 1 else { return false }
        candidates.sort { left, right in
            (left.key, left.opening.minimum, left.opening.maximum, left.item)
                < (right.key, right.opening.minimum, right.opening.maximum, right.item)
        }
        var gone = Set<Int>()
        var added: [UInt64] = []
        var index = 0
        while index < candidates.count {
            let first = candidates[index]
            var maximum = first.opening.maximum
            var members = gone.contains(first.item) ? [] : [first.item]
            var end = index + 1
            if !members.isEmpty {
                while end < candidates.count, candidates[end].key == first.key {
                    let next = candidates[end]
                    guard maximum == Int32.max || next.opening.minimum <= maximum + 1 else { break }
                    if !gone.contains(next.item) {
                        members.append(next.item)
                        maximum = max(maximum, next.opening.maximum)
                    }
                    end += 1
                }
            }
            if members.count > 1 {
                try meter.spend(first.opening.depth + members.count)
                gone.formUnion(members)
                let term = Self.closing(first.opening, maximum, Int32(items[first.item] >> 32), in: &store)
                added.append(UInt64(term) << 32 | items[first.item] & 0xFFFF_FFFF)
            }
            index = end
        }
        guard !added.isEmpty else { return false }
        items = items.indices.filter { !gone.contains($0) }.map { items[$0] } + added
        return true
    }

    private mutating func openings(of term: Int32, in store: inout TermStore, _ meter: StepMeter) throws(TooLarge) -> [Opening] {
        if Int(term) < openings.count, let known = openings[Int(term)] { return known }
        var result: [Opening] = []
        var rest = term
        var heads: [Int32] = []
        while rest != TermStore.end {
            let list = store.terms[Int(rest)]
            try meter.spend()
            if case .repetition(let body, let minimum, let maximum) = store.nodes[Int(list.head)], store.isCounted(body) {
                try meter.spend(6 * heads.count)
                let open = store.term(.anyRepetition(body: body), then: list.tail)
                let frame = heads.reversed().reduce(open) { store.term($1, $0) }
                result.append(Opening(frame: frame, depth: heads.count, minimum: minimum, maximum: maximum < 0 ? .max : maximum))
            }
            heads.append(list.head)
            rest = list.tail
        }
        if openings.count <= Int(term) {
            openings.append(contentsOf: repeatElement(nil, count: max(openings.count, Int(term) + 1 - openings.count)))
        }
        openings[Int(term)] = result
        return result
    }

    /// The term with the repetition's maximum replaced.
    private static func closing(_ opening: Opening, _ maximum: Int32, _ term: Int32, in store: inout TermStore) -> Int32 {
        var rest = term
        var heads: [Int32] = []
        for _ in 0..<opening.depth {
            heads.append(store.terms[Int(rest)].head)
            rest = store.terms[Int(rest)].tail
        }
        let list = store.terms[Int(rest)]
        guard case .repetition(let body, _, _) = store.nodes[Int(list.head)] else { return term }
        let united = store.repetition(of: body, opening.minimum, maximum == .max ? -1 : maximum, then: list.tail)
        return heads.reversed().reduce(united) { store.term($1, $0) }
    }
}
