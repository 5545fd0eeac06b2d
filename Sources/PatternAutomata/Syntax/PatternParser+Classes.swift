extension PatternParser {
    /// A class behind its bracket, up to behind its end; or, where it is the right side of `&&`, up to there.
    mutating func characterClass(closing: Bool) throws(PatternError) -> ScalarSet {
        try nested { parser throws(PatternError) in try parser.classBody(closing: closing) }
    }

    private mutating func classBody(closing: Bool) throws(PatternError) -> ScalarSet {
        let start = position - 1
        // `nil` as long as nothing stands in the class: a bracket there is literal.
        var set: ScalarSet?
        // What `&&` with an empty right side intersects with.
        var last = ScalarSet.empty
        let negated = closing && accept("^")
        while let next = peek() {
            if quoted[position] {
                last = try classRange()
            } else if next == "[" {
                position += 1
                last = try characterClass(closing: true)
            } else if next == "&", ahead(1) == "&", !quoted[position + 1] {
                position += 2
                guard let right = try intersectionOperand() ?? (set == nil ? nil : last) else { throw error("“&&” has no operands") }
                last = right
                set = set.map { $0.intersection(right) } ?? right
                continue
            } else if next == "]", let set {
                if closing { position += 1 }
                return negated ? set.complement : set
            } else {
                last = try classRange()
            }
            set = set.map { $0.union(last) } ?? last
            ranges += last.rangeCount + (set?.rangeCount ?? 0)
            guard ranges <= Self.mostRanges else { throw error("classes of so many ranges are not supported") }
        }
        position = max(start, 0)
        throw error("the class is not closed")
    }

    /// What stands between `&&` and the next one or the end of the class.
    private mutating func intersectionOperand() throws(PatternError) -> ScalarSet? {
        var right: ScalarSet?
        while peek() != nil, !isSpecial("]"), !isSpecial("&") {
            if accept("[") {
                let operand = try characterClass(closing: true)
                right = right.map { $0.union(operand) } ?? operand
            } else {
                // As in Java, this replaces a nested class that stood before.
                right = try characterClass(closing: false)
            }
        }
        return right
    }

    /// One scalar, a range or a predefined class. A hyphen that cannot be a range's is literal.
    private mutating func classRange() throws(PatternError) -> ScalarSet {
        let start = position
        if isSpecial("\\") {
            position += 1
            if let set = try predefinedSet() { return set }
        }
        let first = try classValue(escaped: position > start)
        if isSpecial("-"), let end = ahead(1), end != "[", end != "]" {
            position += 1
            let escaped = accept("\\")
            if escaped, try predefinedSet() != nil {
                position = start
                throw error("a range cannot end in a predefined class")
            }
            let last = try classValue(escaped: escaped)
            guard first <= last else {
                position = start
                throw error("the range ends before it begins")
            }
            return folded(ScalarSet(first...last))
        }
        return folded(ScalarSet(first))
    }

    private mutating func classValue(escaped: Bool) throws(PatternError) -> UInt32 {
        if escaped { return try escapedValue() }
        guard peek() != nil else { throw error("the class is not closed") }
        return take().value
    }
}
