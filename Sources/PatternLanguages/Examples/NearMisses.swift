import PatternAutomata

/// Changes members a little, until they are none.
struct NearMisses {
    /// Ways to change a text. Those that show most come first.
    private enum Edit: CaseIterable {
        case drop
        case replace
        case exceedLongest
        case double
        case changeCase
        case append
    }

    private let compiled: CompiledPattern
    /// Scalars to put in: first those that occur nowhere in the pattern.
    private let outsiders: [UInt32]
    /// The length of the longest member, where texts one longer are still fit to be shown.
    private let longest: Int?

    /// Longer texts than this show nothing.
    private static let mostShown = 80
    /// Of a long text, so many places are tried.
    private static let mostPlaces = 40

    init(_ compiled: CompiledPattern) {
        self.compiled = compiled
        outsiders = compiled.pattern.regex.outsiders
        if case .range(let lengths)? = Language(compiled)?.lengths(), let maximum = lengths.maximum, maximum < Self.mostShown {
            longest = maximum
        } else {
            longest = nil
        }
    }

    /// One for each way to change a text, each time of the next member; then more of them, until there are enough.
    func misses(of members: [String], count: Int) -> [String] {
        var misses: [String] = []
        guard !members.isEmpty else { return [] }
        for mostOfAWay in 1...max(count, 1) {
            for (turn, edit) in Edit.allCases.enumerated() {
                var found = 0
                search: for index in members.indices {
                    let member = members[(index + turn) % members.count]
                    for text in texts(edit, Array(member.unicodeScalars.map(\.value))) {
                        if misses.count == count { return misses }
                        if misses.contains(text) || compiled.matches(text) { continue }
                        found += 1
                        misses.append(text)
                        if found == mostOfAWay { break search }
                    }
                }
            }
        }
        return misses
    }

    /// The empty text, and texts of one scalar.
    var plainTexts: [String] { [""] + outsiders.map { ScalarText.text(of: [$0]) } }

    private func texts(_ edit: Edit, _ scalars: [UInt32]) -> [String] {
        let last = scalars.count - 1
        // From the end, then from the beginning: what stands there is most often special.
        let places = last < 0 ? [] : Array(([last] + (0..<last)).prefix(Self.mostPlaces))
        switch edit {
        case .drop:
            return places.map { text(scalars, $0, []) }
        case .replace:
            return outsiders.flatMap { outsider in places.reversed().map { text(scalars, $0, [outsider]) } }
        case .exceedLongest:
            guard let longest, let scalar = scalars.last else { return [] }
            return [ScalarText.text(of: scalars + Array(repeating: scalar, count: max(longest + 1 - scalars.count, 0)))]
        case .double:
            return places.map { text(scalars, $0, [scalars[$0], scalars[$0]]) }
        case .changeCase:
            return places.reversed().filter { CharacterKind.asciiLetters.contains(scalars[$0]) }.map { text(scalars, $0, [scalars[$0] ^ 0x20]) }
        case .append:
            return outsiders.map { ScalarText.text(of: scalars + [$0]) }
        }
    }

    private func text(_ scalars: [UInt32], _ place: Int, _ replacement: [UInt32]) -> String {
        ScalarText.text(of: scalars[..<place] + replacement + scalars[(place + 1)...])
    }
}

extension Regex {
    /// Scalars to disturb a text with: first those that no part of the expression matches, then others.
    fileprivate var outsiders: [UInt32] {
        let candidates = "!~#?_ 0aAé\n\t\0".unicodeScalars.map(\.value)
        let consumed = consumedScalars
        let foreign = candidates.filter { !consumed.contains($0) }
        let lowest = consumed.complement.ranges.first.map { [$0.lowerBound] } ?? []
        return Array((foreign.isEmpty ? lowest : foreign).prefix(2)) + candidates.filter(consumed.contains)
    }
}
