import ServiceModel

/// Takes what the readers find, so that one run reports everything. Belongs to one run on one thread.
public final class DiagnosticCollector {
    public private(set) var diagnostics: [Diagnostic] = []
    public private(set) var hasErrors = false

    public init() {}

    public func error(_ message: String, at location: SourceLocation?) {
        report(Diagnostic(.error, message, at: location))
    }

    public func warning(_ message: String, at location: SourceLocation?) {
        report(Diagnostic(.warning, message, at: location))
    }

    public func report(_ diagnostic: Diagnostic) {
        hasErrors = hasErrors || diagnostic.severity == .error
        diagnostics.append(diagnostic)
    }

    /// Everything found, by file, line and column; what stands at one place keeps the order in which it was found.
    public var sorted: [Diagnostic] {
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
