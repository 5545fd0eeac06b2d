/// The forms in which findings are reported.
public enum LintFormat: String, Sendable, Hashable, CaseIterable {
    /// A line each, as compilers write them.
    case text
    /// For scripts.
    case json
    /// Annotations of GitHub's checks.
    case github
}
