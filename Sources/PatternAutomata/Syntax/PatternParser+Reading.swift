extension PatternParser {
    /// The next scalar; past white space and comments with `(?x)`.
    mutating func peek() -> Unicode.Scalar? {
        if flags.contains(.comments) { skipComments() }
        return position < scalars.count ? scalars[position] : nil
    }

    mutating func take() -> Unicode.Scalar {
        defer { position += 1 }
        return scalars[position]
    }

    /// Whether the next scalar is this one and not quoted.
    mutating func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        peek() == scalar && !quoted[position]
    }

    mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
        guard isSpecial(scalar) else { return false }
        position += 1
        return true
    }

    /// The scalar some places further on, whatever the flags.
    func ahead(_ distance: Int) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    func error(_ message: String) -> PatternError {
        PatternError(message, at: offsets[min(position, scalars.count)])
    }

    mutating func remark(_ message: String, at index: Int) {
        remarks.append(PatternRemark(message: message, offset: offsets[min(index, scalars.count)]))
    }

    /// Counts a level of nesting for as long as the body runs.
    mutating func nested<Result>(_ body: (inout Self) throws(PatternError) -> Result) throws(PatternError) -> Result {
        guard depth < Self.deepestNesting else { throw error("groups and classes nest more than \(Self.deepestNesting) deep") }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    private mutating func skipComments() {
        while position < scalars.count, !quoted[position] {
            if scalars[position] == "#" {
                while position < scalars.count, !NamedSets.lineTerminators.contains(scalars[position].value) { position += 1 }
            } else if NamedSets.space.contains(scalars[position].value) {
                position += 1
            } else {
                return
            }
        }
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit of a base up to 16.
    func digit(base: Int) -> Int? {
        let digit: Int
        switch self {
        case "0"..."9": digit = Int(value) - 0x30
        case "a"..."f": digit = Int(value) - 0x61 + 10
        case "A"..."F": digit = Int(value) - 0x41 + 10
        default: return nil
        }
        return digit < base ? digit : nil
    }
}
