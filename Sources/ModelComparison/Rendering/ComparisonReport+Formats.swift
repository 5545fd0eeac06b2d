import ServiceModel

extension ComparisonReport {
    /// The report for a terminal.
    public func text(isColoured: Bool = false) -> String { TextReport(report: self, isColoured: isColoured).text }

    /// The report for a pull request.
    public var markdown: String { MarkdownReport(report: self).text }

    /// The report for scripts.
    public var json: DocumentValue { JSONReport(report: self).value }

    /// The report as annotations of GitHub's checks.
    public var github: String { GitHubReport(report: self).text }

    /// The report as AWS's feed of API changes shows it.
    ///
    /// - Parameter date: The day of the change, as `2024-06-11` or `2024/06/11`.
    public func changelog(date: String) -> String { ChangelogReport(difference: difference, date: date).text }
}
