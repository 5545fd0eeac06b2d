/// The forms in which a comparison is reported.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For a terminal.
    case text
    /// For a pull request.
    case markdown
    /// For scripts.
    case json
    /// Annotations of GitHub's checks.
    case github
    /// As AWS's feed of API changes shows them.
    case changelog
}
