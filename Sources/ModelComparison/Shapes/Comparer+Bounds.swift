import ServiceModel

/// The two kinds of bounds.
enum BoundsSubject: String {
    case length
    case range
}

extension Comparer {
    mutating func compareBounds(
        _ before: Bounds?, _ after: Bounds?, _ subject: BoundsSubject, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        guard before != after else { return }
        let change = BoundsChange(before, after)
        let texts = (before.map(Self.text), after.map(Self.text))
        let summary = switch (texts.0, texts.1) {
        case (nil, let text?): "\(subject.rawValue) is \(text), was not bounded"
        case (let text?, nil): "\(subject.rawValue) is not bounded, was \(text)"
        default: "\(subject.rawValue) is \(texts.1 ?? ""), was \(texts.0 ?? "")"
        }
        add(id(subject, before, after, change), at: place, at, reaching: reached, validation: change.verdict, summary,
            ChangeDetails(before: texts.0, after: texts.1))
    }

    private func id(_ subject: BoundsSubject, _ before: Bounds?, _ after: Bounds?, _ change: BoundsChange) -> ChangeID {
        let isLength = subject == .length
        switch (before, after, change.verdict) {
        case (nil, _, _): return isLength ? .lengthAdded : .rangeAdded
        case (_, nil, _): return isLength ? .lengthRemoved : .rangeRemoved
        case (_, _, .narrower): return isLength ? .lengthTightened : .rangeTightened
        case (_, _, .wider): return isLength ? .lengthLoosened : .rangeLoosened
        default: return isLength ? .lengthChanged : .rangeChanged
        }
    }

    private static func text(_ bounds: Bounds) -> String {
        switch (bounds.minimum, bounds.maximum) {
        case (let minimum?, let maximum?): minimum == maximum ? "exactly \(minimum)" : "\(minimum) to \(maximum)"
        case (let minimum?, nil): "at least \(minimum)"
        case (nil, let maximum?): "at most \(maximum)"
        case (nil, nil): "any"
        }
    }
}

/// Which values a change of bounds loses and gains.
private struct BoundsChange {
    private var loses = false
    private var gains = false

    init(_ before: Bounds?, _ after: Bounds?) {
        note(before?.minimum, after?.minimum) { $0 < $1 }
        note(before?.maximum, after?.maximum) { $0 > $1 }
    }

    private mutating func note(_ before: ExactDecimal?, _ after: ExactDecimal?, isLooser: (ExactDecimal, ExactDecimal) -> Bool) {
        switch (before, after) {
        case (nil, nil): break
        case (nil, .some): loses = true
        case (.some, nil): gains = true
        case (let before?, let after?):
            if isLooser(before, after) { loses = true }
            if isLooser(after, before) { gains = true }
        }
    }

    var verdict: ValidationVerdict {
        switch (loses, gains) {
        case (false, false): .same
        case (true, false): .narrower
        case (false, true): .wider
        case (true, true): .incomparable
        }
    }
}
