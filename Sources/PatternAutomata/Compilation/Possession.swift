/// Possessive repetitions and atomic groups as expressions without them, where that is simple.
package enum Possession {
    /// An expression that matches the same texts in the same surroundings as the possessive repetition.
    ///
    /// Of one scalar, to give nothing back means that no further one follows, unless the maximum is reached. What can match in one
    /// way only gives nothing back in any case.
    static func released(_ body: Regex, _ count: Regex.Count) throws(NotRegular) -> Regex {
        let body = body.bare
        if count.minimum == count.maximum, hasOneWay(body) { return .repetition(body, count, .greedy) }
        if count == Regex.Count(1, 1), case .repetition(let inner, let innerCount, let greed) = body {
            // The first way of a lazy one is the shortest.
            return try released(inner, greed == .lazy ? Regex.Count(innerCount.minimum, innerCount.minimum) : innerCount)
        }
        guard case .scalar = body else { throw NotRegular(reason: "what it must not give back depends on the order of trying") }
        guard let maximum = count.maximum else {
            return .sequence([.repetition(body, count, .greedy), .notAhead(body)])
        }
        let full = Regex.repetition(body, Regex.Count(maximum, maximum), .greedy)
        guard maximum > count.minimum else { return full }
        return .alternation([
            full, .sequence([.repetition(body, Regex.Count(count.minimum, maximum - 1), .greedy), .notAhead(body)]),
        ])
    }

    /// Whether at a given place the expression can match one stretch of text only.
    package static func hasOneWay(_ regex: Regex) -> Bool {
        switch regex.bare {
        case .scalar, .anchor, .lookaround: true
        case .sequence(let parts): parts.allSatisfy(hasOneWay)
        case .repetition(let body, let count, _): count.minimum == count.maximum && hasOneWay(body)
        case .alternation, .group, .atomic, .backReference: false
        }
    }
}
