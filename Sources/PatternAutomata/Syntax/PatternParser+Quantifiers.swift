extension PatternParser {
    /// The element with the quantifier that follows it, if any.
    mutating func quantified(_ body: Regex, from start: Int) throws(PatternError) -> Regex {
        guard let next = peek(), !quoted[position] else { return body }
        let count: Regex.Count
        switch next {
        case "?": count = Regex.Count(0, 1)
        case "*": count = Regex.Count(0, nil)
        case "+": count = Regex.Count(1, nil)
        case "{": return try greed(of: body, try counts(), from: start)
        default: return body
        }
        position += 1
        return try greed(of: body, count, from: start)
    }

    private mutating func greed(of element: Regex, _ count: Regex.Count, from start: Int) throws(PatternError) -> Regex {
        let body = element == .lineBreak ? Regex.wholeLineBreak : element
        if accept("?") { return .repetition(body, count, .lazy) }
        guard accept("+") else { return .repetition(body, count, .greedy) }
        remark("“+” after a quantifier does not repeat: it forbids to give back", at: position - 1)
        return .repetition(body, count, .possessive)
    }

    /// `{n}`, `{n,}` or `{n,m}`, at its brace.
    private mutating func counts() throws(PatternError) -> Regex.Count {
        let start = position
        position += 1
        guard let minimum = try number() else {
            position = start
            throw error("“{” begins no count; write “\\{” for the brace")
        }
        var maximum: Int? = minimum
        if accept(",") { maximum = try number() }
        guard accept("}") else { throw error("the count is not closed") }
        if let maximum, maximum < minimum {
            position = start
            throw error("the count's maximum is below its minimum")
        }
        return Regex.Count(minimum, maximum)
    }

    private mutating func number() throws(PatternError) -> Int? {
        var value: Int?
        while position < scalars.count, let digit = scalars[position].digit(base: 10) {
            let next = (value ?? 0) * 10 + digit
            guard next <= Int(Int32.max) else { throw error("the count is too large") }
            value = next
            position += 1
        }
        return value
    }

    /// A count with nothing to repeat: Java repeats the empty string, also in `a{2}{3}`.
    mutating func strayCount() throws(PatternError) -> Regex {
        let start = position
        _ = try counts()
        _ = accept("?") || accept("+")
        remark("this count repeats the empty string", at: start)
        return .empty
    }
}
