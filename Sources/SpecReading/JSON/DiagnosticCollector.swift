import ServiceModel

/// Takes what the readers find, so that one run reports everything. Belongs to one run on one thread.
///
/// Of errors and of warnings it keeps ``SpecificationLimits/diagnostics`` each and counts the rest: a small text can be wrong a million times.
public final class DiagnosticCollector {
    public private(set) var diagnostics: [Diagnostic] = []
    private var counts: [Diagnostic.Severity: Int] = [:]
    /// How many names may still be looked at in search of what somebody meant.
    private var remainingCandidates = 100_000

    public init() {}

    public var hasErrors: Bool { counts[.error] != nil }

    public func error(_ message: @autoclosure () -> String, at location: @autoclosure () -> SourceLocation?) {
        report(.error, message, location)
    }

    public func warning(_ message: @autoclosure () -> String, at location: @autoclosure () -> SourceLocation?) {
        report(.warning, message, location)
    }

    public func report(_ diagnostic: Diagnostic) {
        if isKept(diagnostic.severity) { diagnostics.append(diagnostic) }
    }

    func report(_ severity: Diagnostic.Severity, _ message: () -> String, _ location: () -> SourceLocation?) {
        if isKept(severity) { diagnostics.append(Diagnostic(severity, message(), at: location())) }
    }

    private func isKept(_ severity: Diagnostic.Severity) -> Bool {
        counts[severity, default: 0] += 1
        return counts[severity, default: 0] <= SpecificationLimits.diagnostics
    }

    /// “; did you mean “X”?”, or nothing where no candidate is near, or so much has been looked for that nobody reads it.
    func suggestion(for name: String, in candidates: some Collection<String>) -> String {
        guard candidates.count <= remainingCandidates else { return "" }
        remainingCandidates -= candidates.count
        return nearestName(to: name, in: candidates).map { "; did you mean “\($0)”?" } ?? ""
    }

    /// Everything found, by file, line and column; what stands at one place keeps the order in which it was found. At the end stands how many
    /// are not shown.
    public var sorted: [Diagnostic] {
        let omitted: [Diagnostic] = [Diagnostic.Severity.error, .warning].compactMap { severity in
            let count = counts[severity, default: 0] - SpecificationLimits.diagnostics
            return count > 0 ? Diagnostic(severity, "\(count) more of the kind are not shown") : nil
        }
        return inOrder + omitted
    }

    private var inOrder: [Diagnostic] {
        func precedes(_ left: SourceLocation?, _ right: SourceLocation?) -> Bool {
            guard let left, let right else { return left == nil && right != nil }
            return (left.path, left.line, left.column) < (right.path, right.line, right.column)
        }
        // The standard library's sort is stable in fact, but does not promise it.
        return diagnostics.enumerated().sorted { left, right in
            if precedes(left.element.location, right.element.location) { return true }
            if precedes(right.element.location, left.element.location) { return false }
            return left.offset < right.offset
        }.map(\.element)
    }
}
