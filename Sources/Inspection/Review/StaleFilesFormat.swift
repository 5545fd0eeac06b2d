/// The forms in which stale files are reported.
public enum StaleFilesFormat: String, Sendable, Hashable, CaseIterable {
    /// Unified diffs.
    case text
    /// Annotations of GitHub's checks.
    case github
}
