/// Reads Java's dialect of regular expressions by recursive descent.
struct PatternParser {
    /// Deeper groups and classes are refused: the parser must not run out of stack on a hostile text.
    static let deepestNesting = 200
    /// The longest pattern of AWS has 1,195 scalars. Longer ones than this are refused: what can be asked of a pattern takes time with its length.
    static let longestPattern = 10_000
    /// How many ranges of scalars may be looked at while classes are read.
    static let mostRanges = 5_000_000

    let scalars: [Unicode.Scalar]
    /// Whether the scalar at an index was quoted by `\Q…\E` and so stands for itself.
    let quoted: [Bool]
    /// Where the scalars stand in the text: quotation marks are gone.
    let offsets: [Int]
    var position = 0
    var flags = Flags()
    var depth = 0
    var ranges = 0
    var groupCount = 0
    var groupNames: [(name: String, number: Int)] = []
    var remarks: [PatternRemark] = []

    struct Flags: OptionSet {
        let rawValue: Int

        static let ignoreCase = Flags(rawValue: 1)
        static let unixLines = Flags(rawValue: 2)
        static let multiline = Flags(rawValue: 4)
        static let dotAll = Flags(rawValue: 8)
        static let unicodeCase = Flags(rawValue: 16)
        static let comments = Flags(rawValue: 32)
        static let unicodeClasses = Flags(rawValue: 64)
    }

    init(_ text: String) {
        let source = Array(text.unicodeScalars)
        var scalars: [Unicode.Scalar] = []
        var quoted: [Bool] = []
        var offsets: [Int] = []
        var quoting = false
        var index = 0
        while index < source.count {
            let next = index + 1 < source.count ? source[index + 1] : "\0"
            if source[index] == "\\", quoting ? next == "E" : next == "Q" {
                quoting.toggle()
                index += 2
                continue
            }
            let width = !quoting && source[index] == "\\" && index + 1 < source.count ? 2 : 1
            for place in index..<(index + width) {
                scalars.append(source[place])
                quoted.append(quoting)
                offsets.append(place)
            }
            index += width
        }
        offsets.append(source.count)
        self.scalars = scalars
        self.quoted = quoted
        self.offsets = offsets
        if source.count > 1, source.first == "/", source.last == "/" {
            remarks.append(PatternRemark(message: "the slashes around the pattern are part of it", offset: 0))
        }
    }

    mutating func parse() throws(PatternError) -> Regex {
        if scalars.count > Self.longestPattern {
            position = Self.longestPattern
            throw error("a pattern of more than \(Self.longestPattern) characters is not supported")
        }
        let regex = try alternation()
        if position < scalars.count { throw error("this “)” closes no group") }
        return regex
    }

    mutating func alternation() throws(PatternError) -> Regex {
        var branches = [try sequence()]
        while accept("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternation(branches)
    }

    private mutating func sequence() throws(PatternError) -> Regex {
        var parts: [Regex] = []
        while let next = peek(), !isSpecial("|"), !isSpecial(")") {
            if !quoted[position], next == "*" || next == "+" || next == "?" { throw error("this “\(next)” repeats nothing") }
            let start = position
            guard let part = try atom() else { continue }
            parts.append(try quantified(part, from: start))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    /// The next element; `nil` where it only sets flags.
    private mutating func atom() throws(PatternError) -> Regex? {
        guard let next = peek() else { return .empty }
        if quoted[position] { return literal(take()) }
        switch next {
        case "(": return try group()
        case "[":
            position += 1
            return .scalar(try characterClass(closing: true))
        case "\\": return try escape()
        case ".":
            position += 1
            return .scalar(dot)
        case "^":
            position += 1
            if !flags.contains(.multiline) { return .anchor(.start) }
            return .anchor(flags.contains(.unixLines) ? .unixLineStart : .lineStart)
        case "$":
            position += 1
            let unix = flags.contains(.unixLines)
            if flags.contains(.multiline) { return .anchor(unix ? .unixLineEnd : .lineEnd) }
            return .anchor(unix ? .endOrLastNewline : .endOrLastTerminator)
        case "{": return try strayCount()
        default: return literal(take())
        }
    }

    private var dot: ScalarSet {
        if flags.contains(.dotAll) { return .all }
        return (flags.contains(.unixLines) ? ScalarSet(0x0A) : NamedSets.lineTerminators).complement
    }

    func literal(_ scalar: Unicode.Scalar) -> Regex {
        .scalar(folded(ScalarSet(scalar.value)))
    }

    /// The set in both cases, where the pattern ignores case.
    func folded(_ set: ScalarSet) -> ScalarSet {
        flags.contains(.ignoreCase) ? set.foldingCase(unicode: flags.contains(.unicodeCase)) : set
    }
}
