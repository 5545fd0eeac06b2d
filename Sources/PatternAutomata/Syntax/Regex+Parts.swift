extension Regex {
    /// The expressions of which this one is made.
    var parts: [Regex] {
        switch self {
        case .sequence(let parts), .alternation(let parts): parts
        case .repetition(let body, _, _), .group(_, let body), .atomic(let body), .lookaround(let body, _, _): [body]
        case .scalar, .anchor, .backReference: []
        }
    }

    /// How many expressions there are in this one, itself included, counted up to a limit.
    func size(upTo limit: Int) -> Int {
        var size = 0
        var open = [self]
        while size < limit, let next = open.popLast() {
            size += 1
            open.append(contentsOf: next.parts)
        }
        return size
    }

    /// How often each group is referred back to.
    var references: [Int: Int] {
        var counts: [Int: Int] = [:]
        var open = [self]
        while let next = open.popLast() {
            if case .backReference(let number, _) = next { counts[number, default: 0] += 1 }
            open.append(contentsOf: next.parts)
        }
        return counts
    }

    /// How many scalars a match can have: at least, and at most, `nil` for no end.
    ///
    /// A back-reference may stand for any text.
    var width: Count {
        switch self {
        case .scalar: Count(1, 1)
        case .sequence(let parts):
            parts.reduce(Count(0, 0)) { sum, part in
                let width = part.width
                return Count(sum.minimum.addingClamped(width.minimum), sum.maximum.flatMap { one in width.maximum.map(one.addingClamped) })
            }
        case .alternation(let branches):
            branches.dropFirst().reduce(branches.first?.width ?? Count(0, 0)) { known, branch in
                let width = branch.width
                return Count(min(known.minimum, width.minimum), known.maximum.flatMap { one in width.maximum.map { max(one, $0) } })
            }
        case .repetition(let body, let count, _): body.width.times(count)
        case .group(_, let body), .atomic(let body): body.width
        case .lookaround, .anchor: Count(0, 0)
        case .backReference: Count(0, nil)
        }
    }
}

extension Regex.Count {
    fileprivate func times(_ count: Regex.Count) -> Regex.Count {
        let most: Int? = if maximum == 0 || count.maximum == 0 {
            0
        } else {
            maximum.flatMap { one in count.maximum.map(one.multipliedClamped) }
        }
        return Regex.Count(minimum.multipliedClamped(by: count.minimum), most)
    }
}

extension Int {
    fileprivate func addingClamped(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }

    fileprivate func multipliedClamped(by other: Int) -> Int {
        let (product, overflows) = multipliedReportingOverflow(by: other)
        return overflows ? .max : product
    }
}
