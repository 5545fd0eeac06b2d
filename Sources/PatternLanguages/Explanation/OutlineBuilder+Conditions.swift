import PatternAutomata

extension OutlineBuilder {
    /// A lookaround as what the text must, or must not, begin with, be, contain or end with.
    func condition(_ body: Regex, _ direction: Regex.Direction, _ negated: Bool, _ place: Surroundings) -> Outline {
        direction == .ahead ? ahead(body, negated, place) : behind(body, negated, place)
    }

    private func ahead(_ body: Regex, _ negated: Bool, _ place: Surroundings) -> Outline {
        var parts = Outline.joining([outline(body, Surroundings(isAtStart: place.isAtStart))]).parts.map(blurred)
        var condition = Outline.Condition(subject: place.isAtStart ? .wholeText : .rest, isNegated: negated, relation: .begin, body: .empty)
        let endsText = removeEnd(&parts, &condition)
        // Anything before or behind what is looked for makes no difference but to where it may stand.
        let beginsAnywhere = removeBeginning(.anything, &parts)
        let endsAnywhere = !endsText || parts.last == .anything
        if endsAnywhere { while parts.last == .anything { parts.removeLast() } }
        condition.relation = beginsAnywhere ? (endsAnywhere ? .contain : .end) : (endsAnywhere ? .begin : .be)
        let withinLine = Outline.repetition(.character(NamedSets.lineTerminators.complement), Regex.Count(0, nil), separator: nil, .greedy)
        if condition.relation == .begin, body.consumedScalars.intersection(NamedSets.lineTerminators).isEmpty, removeBeginning(withinLine, &parts) {
            condition.relation = .contain
            condition.subject = place.isAtStart ? .firstLine : .restOfLine
        }
        condition.body = .joining(parts)
        if endsAnywhere { condition.leavesLastLineBreak = false }
        return Self.outline(condition)
    }

    private func behind(_ body: Regex, _ negated: Bool, _ place: Surroundings) -> Outline {
        var parts = Outline.joining([outline(body, Surroundings(isAtEnd: place.isAtEnd))]).parts.map(blurred)
        var condition = Outline.Condition(subject: place.isAtEnd ? .wholeText : .before, isNegated: negated, relation: .end, body: .empty)
        if parts.first == .place(.start) {
            parts.removeFirst()
            condition.relation = .be
        }
        condition.body = .joining(parts)
        return Self.outline(condition)
    }

    private static func outline(_ condition: Outline.Condition) -> Outline {
        if condition.body != .empty || condition.relation == .be { return .condition(condition) }
        // What begins, or ends, with nothing is everything.
        return condition.isNegated ? .character(.empty) : .empty
    }

    /// Takes off what all that is looked for begins with.
    private func removeBeginning(_ beginning: Outline, _ parts: inout [Outline]) -> Bool {
        if parts.first == beginning {
            parts.removeFirst()
            return true
        }
        guard case .choice(let branches)? = parts.first, branches.allSatisfy({ $0.parts.first == beginning }) else { return false }
        parts[0] = Self.choice(of: branches.map { .joining(Array($0.parts.dropFirst())) })
        return true
    }

    /// Takes the end of the text off what must follow.
    private func removeEnd(_ parts: inout [Outline], _ condition: inout Outline.Condition) -> Bool {
        guard case .place(let anchor)? = parts.last else { return false }
        switch anchor {
        case .end: break
        case .endOrLastTerminator, .endOrLastNewline:
            // Before a last line break too, where the text can hold one.
            let breaks = anchor == .endOrLastNewline ? ScalarSet(0x0A) : NamedSets.lineTerminators
            if !alphabet.intersection(breaks).isEmpty {
                guard anchor == .endOrLastTerminator else { return false }
                condition.leavesLastLineBreak = true
            }
        default: return false
        }
        parts.removeLast()
        return true
    }

    /// The outline with every set that leaves out nothing the text can hold as the set of everything.
    private func blurred(_ outline: Outline) -> Outline {
        guard alphabet != .all, !alphabet.isEmpty else { return outline }
        switch outline {
        case .character(let set): return alphabet.isSubset(of: set) ? .character(.all) : outline
        case .repetition(let body, let count, let separator, let greed):
            return .repetition(blurred(body), count, separator: separator.map(blurred), greed)
        case .sequence(let parts): return .sequence(parts.map(blurred))
        case .choice(let branches): return .choice(branches.map(blurred))
        case .group(let number, let body): return .group(number, blurred(body))
        case .atomic(let body): return .atomic(blurred(body))
        case .literal, .words, .number, .lineBreak, .backReference, .condition, .place, .part: return outline
        }
    }
}

extension Outline {
    static let anything = Outline.repetition(.character(.all), Regex.Count(0, nil), separator: nil, .greedy)
}
