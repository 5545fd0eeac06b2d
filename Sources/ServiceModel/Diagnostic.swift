/// Something to tell the user about the input, with the place where it is.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
    public enum Severity: String, Sendable, Hashable {
        case error
        case warning
        case note
    }

    public var severity: Severity
    public var message: String
    public var location: SourceLocation?
    /// Which of its limits the generator met, where the input is not at fault.
    public var limitation: Limitation?

    public init(_ severity: Severity, _ message: String, at location: SourceLocation? = nil) {
        self.severity = severity
        self.message = message
        self.location = location
    }

    /// A warning of what the generator does not do.
    public init(_ limitation: Limitation, _ message: String, at location: SourceLocation? = nil) {
        self.init(.warning, message, at: location)
        self.limitation = limitation
    }

    /// `path:line:column: error: message`, the form that SwiftPM and Xcode show in place. One line, whatever names and texts of the input
    /// the message holds.
    public var description: String {
        let text = if let location { "\(location): \(severity.rawValue): \(message)" } else { "\(severity.rawValue): \(message)" }
        return VisibleText.of(text)
    }
}

/// Thrown where work cannot go on; carries everything found until then.
public struct DiagnosticsError: Error, Sendable, CustomStringConvertible {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
