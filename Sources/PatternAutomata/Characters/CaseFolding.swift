extension ScalarSet {
    /// The set with each letter in both cases, as Java's `(?i)` reads it: of ASCII alone, or of Unicode with `(?iu)`.
    func foldingCase(unicode: Bool) -> ScalarSet {
        let upper = intersection([0x41...0x5A]).ranges.map { ($0.lowerBound + 32)...($0.upperBound + 32) }
        let lower = intersection([0x61...0x7A]).ranges.map { ($0.lowerBound - 32)...($0.upperBound - 32) }
        let folded = union(ScalarSet(sortedRanges: lower + upper))
        guard unicode else { return folded }
        // Java compares the lower case of the upper case of both.
        if folded.count <= 4 { return folded.ranges.joined().reduce(folded) { $0.union(CaseFolding.like[CaseFolding.fold($1)] ?? .empty) } }
        var wanted: Set<UInt32> = []
        for (value, fold) in CaseFolding.cased where folded.contains(value) { wanted.insert(fold) }
        // What has no case is its own fold.
        return folded.union(ScalarSet(CaseFolding.cased.lazy.filter { wanted.contains($0.fold) || folded.contains($0.fold) }.map(\.value)))
    }
}

enum CaseFolding {
    /// Scalars that have another case, each with what it folds to.
    fileprivate static let cased: [(value: UInt32, fold: UInt32)] = ScalarSet.all.ranges.flatMap { range in
        range.compactMap { value in
            guard let properties = Unicode.Scalar(value)?.properties, properties.changesWhenCaseMapped || properties.isCased else { return nil }
            return (value, fold(value))
        }
    }

    /// The scalars that fold to each.
    fileprivate static let like: [UInt32: ScalarSet] = Dictionary(grouping: cased, by: \.fold).mapValues { ScalarSet($0.map(\.value)) }

    /// The lower case of the upper case, where each is one scalar.
    static func fold(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value) else { return value }
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return (single(upper.properties.lowercaseMapping) ?? upper).value
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }
}

extension Regex.CaseComparison {
    /// Whether a back-reference takes two scalars for the same.
    func equates(_ one: UInt32, _ other: UInt32) -> Bool {
        if one == other { return true }
        switch self {
        case .exact: return false
        case .ignoringASCII: return one < 128 && other < 128 && (one ^ other) == 0x20 && (0x61...0x7A).contains(one | 0x20)
        case .ignoringUnicode: return CaseFolding.fold(one) == CaseFolding.fold(other)
        }
    }

    /// The scalars that it takes for the same as one.
    func scalars(like value: UInt32) -> ScalarSet {
        switch self {
        case .exact: ScalarSet(value)
        case .ignoringASCII: ScalarSet(value).foldingCase(unicode: false)
        case .ignoringUnicode: ScalarSet(value).foldingCase(unicode: true)
        }
    }
}
