import ServiceModel

/// A difference together with what has been accepted of it: what reports are made of.
public struct ComparisonReport: Sendable {
    public var difference: ModelDifference
    public var accepted: [AcceptedChange]

    public init(_ difference: ModelDifference, accepted: [AcceptedChange] = []) {
        self.difference = difference
        self.accepted = accepted
    }

    public var versionStep: VersionStep { VersionStep(difference) }

    /// How the change was accepted, if it was.
    public func acceptance(of change: Change) -> AcceptedChange? {
        accepted.first { $0.covers(change) }
    }

    /// The changes that a policy refuses: those it fails on that nobody has accepted.
    public func refused(by policy: FailurePolicy) -> [Change] {
        difference.changes.filter { policy.failsOn($0) && acceptance(of: $0) == nil }
    }

    /// What was accepted and has not changed: a list that has outlived its use, or has a slip of the pen.
    public var unused: [AcceptedChange] {
        accepted.filter { entry in !difference.changes.contains(where: entry.covers) }
    }

    /// The changes that break somebody, then all others, each in their order.
    var ranked: [Change] { difference.changes.filter(\.isBreaking) + difference.changes.filter { !$0.isBreaking } }

    /// `Amazon SageMaker Service 2017-07-24`.
    var title: String {
        let metadata = difference.new.metadata
        return "\(metadata.serviceFullName ?? metadata.serviceID ?? metadata.endpointPrefix) \(metadata.apiVersion)"
    }

    /// `12 changes, 2 of them breaking`.
    var counts: String {
        let (count, breaking) = (difference.changes.count, difference.breaking.count)
        guard count > 0 else { return "no changes" }
        let words = count == 1 ? "1 change" : "\(count) changes"
        switch breaking {
        case 0: return "\(words), none of them breaking"
        case count: return "\(words), \(count == 1 ? "" : "all of them ")breaking"
        default: return "\(words), \(breaking) of them breaking"
        }
    }

    /// What there is to say of patterns in another spelling; `nil` where there are none.
    var rewrittenPatterns: String? {
        switch difference.rewrittenPatterns {
        case 0: nil
        case 1: "1 pattern is written differently and accepts the same strings"
        default: "\(difference.rewrittenPatterns) patterns are written differently and accept the same strings"
        }
    }
}
