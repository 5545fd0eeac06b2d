import PatternAutomata

/// An outline of which what occurs again and again is described once.
struct OutlineParts {
    private(set) var outline: Outline
    /// What ``Outline/part(_:)`` stands for, by its number.
    private(set) var parts: [Outline] = []

    private static let mostParts = 52
    /// Where there is more to compare, nobody will read it anyway.
    private static let mostCandidates = 1_000
    /// Lines that a part must save.
    private static let leastSaving = 2

    init(_ outline: Outline) {
        self.outline = outline
        while parts.count < Self.mostParts, let part = worthiest() {
            let number = parts.count
            self.outline = self.outline.replacing(part, by: .part(number))
            parts = parts.map { $0.replacing(part, by: .part(number)) } + [part]
        }
        dissolveShortParts()
        renumber()
    }

    /// Puts parts back that have become short because others took most of them.
    private mutating func dissolveShortParts() {
        var writer = OutlineWriter()
        for number in parts.indices where writer.lines(parts[number]).count == 1 {
            let part = parts[number]
            outline = outline.replacing(.part(number), by: part)
            parts = parts.map { $0.replacing(.part(number), by: part) }
        }
    }

    /// The part that saves most lines when it is described once.
    private func worthiest() -> Outline? {
        var seen: Set<Outline> = []
        var candidates: [Outline] = []
        for outline in [outline] + parts {
            outline.forEachPart { part in
                if seen.insert(part).inserted { candidates.append(part) }
            }
        }
        guard candidates.count <= Self.mostCandidates else { return nil }
        var writer = OutlineWriter()
        var best: (part: Outline, saving: Int)?
        for part in candidates where !parts.contains(part) {
            let length = writer.lines(part).count
            guard length > 1 else { continue }
            let count = ([outline] + parts).reduce(0) { $0 + $1.occurrences(of: part) }
            let saving = count * length - (count + length + 1)
            if saving >= max(Self.leastSaving, (best?.saving ?? 0) + 1) { best = (part, saving) }
        }
        return best?.part
    }

    /// Numbers the parts as they first occur.
    private mutating func renumber() {
        var order: [Int] = []
        func visit(_ outline: Outline) {
            for number in outline.partNumbers where !order.contains(number) { order.append(number) }
        }
        visit(outline)
        var next = 0
        while next < order.count {
            visit(parts[order[next]])
            next += 1
        }
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        outline = outline.renumbered(numbers)
        parts = order.map { parts[$0].renumbered(numbers) }
    }
}

extension Outline {
    /// The outline with each of what it is made of changed.
    func mapped(_ change: (Outline) -> Outline) -> Outline {
        switch self {
        case .sequence(let parts): return .joining(parts.map(change))
        case .choice(let branches): return .choice(branches.map(change))
        case .repetition(let body, let count, let separator, let greed): return .repetition(change(body), count, separator: separator, greed)
        case .group(let number, let body): return .group(number, change(body))
        case .atomic(let body): return .atomic(change(body))
        case .condition(var condition):
            condition.body = change(condition.body)
            return .condition(condition)
        case .literal, .character, .words, .number, .lineBreak, .backReference, .place, .part: return self
        }
    }

    /// How often another outline stands in it, or is it; a sequence also as a stretch of longer ones.
    fileprivate func occurrences(of other: Outline) -> Int {
        if self == other { return 1 }
        var count = 0
        _ = split(by: other) { count += 1 }.mapped { part in
            if part != Self.mark { count += part.occurrences(of: other) }
            return part
        }
        return count
    }

    fileprivate func replacing(_ other: Outline, by replacement: Outline) -> Outline {
        if self == other { return replacement }
        return split(by: other) {}.mapped { $0 == Self.mark ? replacement : $0.replacing(other, by: replacement) }
    }

    /// Stands for what was found.
    private static let mark = Outline.part(-1)

    /// A sequence with each stretch of it that is another sequence marked; anything else as it is.
    private func split(by other: Outline, _ found: () -> Void) -> Outline {
        guard case .sequence(let parts) = self, case .sequence(let stretch) = other, !stretch.isEmpty else { return self }
        var result: [Outline] = []
        var index = 0
        while index < parts.count {
            if parts[index...].starts(with: stretch) {
                found()
                result.append(Self.mark)
                index += stretch.count
            } else {
                result.append(parts[index])
                index += 1
            }
        }
        return .sequence(result)
    }

    fileprivate func renumbered(_ numbers: [Int: Int]) -> Outline {
        if case .part(let number) = self { return .part(numbers[number] ?? number) }
        return mapped { $0.renumbered(numbers) }
    }

    /// Calls a function with everything that it is made of, however deep.
    fileprivate func forEachPart(_ body: (Outline) -> Void) {
        _ = mapped { part in
            body(part)
            part.forEachPart(body)
            return part
        }
    }

    fileprivate var partNumbers: [Int] {
        if case .part(let number) = self { return [number] }
        var numbers: [Int] = []
        _ = mapped { part in
            numbers += part.partNumbers
            return part
        }
        return numbers
    }
}
