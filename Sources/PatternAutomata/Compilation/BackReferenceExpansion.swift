/// Replaces back-references by what they can refer to, where that is few texts.
///
/// An expression is read as the ways in which it can match, told apart by what the groups that still count have matched. A group that
/// counts is divided into the texts that it can match; a reference becomes the text that its group has matched on the way, or nothing
/// where the group has not taken part. Ways that no later reference tells apart are united again, so that alternatives span no more
/// than they must.
///
/// That keeps which ways there are, not the order in which Java tries them. The order tells in an atomic group, so no group that counts
/// may stand there. What a lookaround or the turns of a repetition have matched is seen from outside only where it depends on the order,
/// or on attempts that Java has given up and still remembers; so a group there may be referred to from there only. The exception is
/// the last turn of a group that is itself repeated.
struct BackReferenceExpansion {
    /// With more ways to be told apart at once, or more texts of a group, there is no expansion.
    private static let mostWays = 500
    /// What the texts of a group may be long together.
    private static let mostScalars = 10_000
    private static let largestPattern = 2_000
    private static let largestResult = 50_000
    /// How many expressions are looked at in all, with repetitions.
    private static let mostWork = 2_000_000

    private let alphabet: ScalarSet
    private let references: [Int: Int]
    private let referred: Set<Int>
    private var work = 0
    private let meter: StepMeter

    /// An expression without back-references that matches the same texts.
    static func regular(_ regex: Regex, _ mode: MatchMode, _ meter: StepMeter = StepMeter()) throws(NotRegular) -> Regex {
        let references = regex.references
        guard let first = references.keys.min() else { return regex }
        do throws(NotRegular) {
            guard regex.size(upTo: largestPattern) < largestPattern else { throw NotRegular(reason: "the pattern is large") }
            var expansion = BackReferenceExpansion(alphabet: regex.alphabet(mode), references: references, meter)
            let result = try expansion.ways(regex, from: [:], Context()).first?.regex ?? .nothing
            guard result.size(upTo: largestResult) < largestResult else { throw NotRegular(reason: "the alternatives are many") }
            return result
        } catch {
            throw NotRegular(reason: "it refers back to group \(first): \(error.reason)")
        }
    }

    private init(alphabet: ScalarSet, references: [Int: Int], _ meter: StepMeter) {
        self.meter = meter
        self.alphabet = alphabet
        self.references = references
        referred = Set(references.keys)
    }

    private struct Context {
        /// Groups that count behind the expression.
        var live: Set<Int> = []
        /// Whether ways that match different texts are told apart.
        var dividesTexts = false
    }

    private typealias Captures = MatchWay.Captures

    /// The ways that differ in a group that counts behind the expression or, if it is asked for, in their text.
    private mutating func ways(_ regex: Regex, from captures: Captures, _ context: Context) throws(NotRegular) -> [MatchWay] {
        let size = regex.size(upTo: Self.largestPattern)
        work += size
        try spend(size)
        guard work < Self.mostWork else { throw NotRegular(reason: "there are too many ways to match") }
        let all = try allWays(regex, from: captures, context).map { way in
            var way = way
            way.captures = way.captures.filter { context.live.contains($0.key) }
            return way
        }
        try spend(all.reduce(0) { $0 + 1 + $1.captures.count + $1.text.count / 8 })
        let united = MatchWay.united(all)
        guard united.count <= Self.mostWays, united.reduce(0, { $0 + $1.text.count }) <= Self.mostScalars else { throw Self.tooManyTexts }
        return united
    }

    private func spend(_ steps: Int) throws(NotRegular) {
        do throws(TooLarge) { try meter.spend(steps) } catch { throw NotRegular(reason: error.reason) }
    }

    private mutating func allWays(_ regex: Regex, from captures: Captures, _ context: Context) throws(NotRegular) -> [MatchWay] {
        switch regex {
        case .scalar(let set):
            guard context.dividesTexts else { return [MatchWay(captures: captures, regex: regex)] }
            let members = set.intersection(alphabet)
            guard members.count <= Self.mostWays else { throw Self.tooManyTexts }
            return members.ranges.joined().map { MatchWay(captures: captures, text: [$0], regex: .scalar(ScalarSet($0))) }
        case .anchor:
            return [MatchWay(captures: captures, regex: regex)]
        case .sequence(let parts):
            return try sequence(parts, from: captures, context)
        case .alternation(let branches):
            var all: [MatchWay] = []
            for branch in branches { all += try ways(branch, from: captures, context) }
            return all
        case .repetition(let body, let count, let greed):
            return try repetition(body, count, greed, from: captures, context)
        case .group(let number, let body):
            guard context.live.contains(number) else { return try ways(body, from: captures, context) }
            let inner = Context(live: context.live.subtracting([number]), dividesTexts: true)
            return try ways(body, from: captures, inner).map { way in
                var way = way
                way.captures[number] = way.text
                if !context.dividesTexts { way.text = [] }
                return way
            }
        case .atomic(let body):
            guard flow(body).maySet.isEmpty, !context.dividesTexts else { throw Self.dependsOnOrder }
            return try ways(body, from: captures, context).map { MatchWay(captures: $0.captures, regex: .atomic($0.regex)) }
        case .lookaround(let body, let direction, let negated):
            guard isSelfContained(body) else { throw Self.isSeenFromOutside }
            let inner = try ways(body, from: captures, Context()).first?.regex ?? .nothing
            return [MatchWay(captures: captures, regex: .lookaround(inner, direction, negated: negated))]
        case .backReference(let number, let comparison):
            guard let text = captures[number] else { return [] }
            let literal = text.map { Regex.scalar(comparison.scalars(like: $0)) }
            return try ways(literal.count == 1 ? literal[0] : .sequence(literal), from: captures, context)
        }
    }

    private mutating func sequence(_ parts: [Regex], from captures: Captures, _ context: Context) throws(NotRegular) -> [MatchWay] {
        var live = [context.live]
        for part in parts.reversed() { live.append(flow(part).live(before: live[live.count - 1])) }
        // What all ways begin with stands before them once.
        var common = Regex.empty
        var open = [MatchWay(captures: captures, regex: .empty)]
        for (part, later) in zip(parts, live.dropLast().reversed()) {
            var longer: [MatchWay] = []
            for way in open {
                let next = try ways(part, from: way.captures, Context(live: later, dividesTexts: context.dividesTexts))
                try spend(next.count * (1 + way.captures.count + way.text.count / 8))
                longer += next.map(way.followed)
                guard longer.count <= 10 * Self.mostWays else { throw Self.tooManyTexts }
            }
            open = MatchWay.united(longer)
            if open.count == 1 {
                common = common.followed(by: open[0].regex)
                open[0].regex = .empty
            }
        }
        return open.map { way in
            var way = way
            way.regex = common.followed(by: way.regex)
            return way
        }
    }

    private mutating func repetition(
        _ body: Regex, _ count: Regex.Count, _ greed: Regex.Greed, from captures: Captures, _ context: Context
    ) throws(NotRegular) -> [MatchWay] {
        let none = MatchWay(captures: captures, regex: .empty)
        if count.maximum == 0 { return [none] }
        if greed == .possessive {
            guard flow(body).maySet.isEmpty, !context.dividesTexts else { throw Self.dependsOnOrder }
        } else if count.maximum == 1 {
            return (count.minimum == 0 ? [none] : []) + (try ways(body, from: captures, context))
        }
        guard isSelfContained(body) else { return try lastTurn(body, count, from: captures, context) }
        if context.dividesTexts { return try turns(body, count, from: captures, context) }
        let inner = Context(live: context.live.union(flow(body).reads))
        guard let turn = try ways(body, from: captures, inner).first else { return count.minimum == 0 ? [none] : [] }
        return [MatchWay(captures: captures, regex: .repetition(turn.regex, count, greed))]
    }

    /// A repeated group, of which the last turn counts.
    private mutating func lastTurn(
        _ body: Regex, _ count: Regex.Count, from captures: Captures, _ context: Context
    ) throws(NotRegular) -> [MatchWay] {
        guard case .group(_, let turn) = body, turn.width.minimum > 0, turn.references.isEmpty, flow(turn).maySet.isEmpty,
            !context.dividesTexts
        else { throw Self.isSeenFromOutside }
        let earlier = Regex.Count(max(count.minimum - 1, 0), count.maximum.map { $0 - 1 })
        let some = try sequence([.repetition(turn, earlier, .greedy), body], from: captures, context)
        return (count.minimum == 0 ? [MatchWay(captures: captures, regex: .empty)] : []) + some
    }

    /// A repetition with the text of each turn.
    private mutating func turns(
        _ body: Regex, _ count: Regex.Count, from captures: Captures, _ context: Context
    ) throws(NotRegular) -> [MatchWay] {
        guard body.width.minimum > 0 else { throw NotRegular(reason: "it repeats what can be empty") }
        let inner = Context(live: context.live.union(flow(body).reads), dividesTexts: true)
        var ended: [MatchWay] = []
        var open = [MatchWay(captures: captures, regex: .empty)]
        var number = 0
        while !open.isEmpty {
            if number >= count.minimum { ended += open }
            if number == count.maximum { break }
            var longer: [MatchWay] = []
            for way in open { longer += try ways(body, from: way.captures, inner).map(way.followed) }
            open = MatchWay.united(longer)
            guard ended.count + open.count <= Self.mostWays else { throw Self.tooManyTexts }
            number += 1
        }
        return ended
    }

    private func flow(_ regex: Regex) -> GroupFlow { GroupFlow(regex, referred: referred) }

    /// Whether groups in the expression are referred to from there only, and never with what an earlier turn has matched.
    private func isSelfContained(_ body: Regex) -> Bool {
        let flow = flow(body)
        let inside = body.references
        return flow.maySet.isDisjoint(with: flow.reads) && flow.maySet.allSatisfy { inside[$0] == references[$0] }
    }

    private static let tooManyTexts = NotRegular(reason: "it can match more than \(mostWays) texts, or long ones")
    private static let dependsOnOrder = NotRegular(reason: "what it matches depends on the order of trying")
    private static let isSeenFromOutside = NotRegular(reason: "a repetition or lookaround around it is left before")
}
