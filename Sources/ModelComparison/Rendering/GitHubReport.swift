import ServiceModel

/// Annotations of GitHub's checks, a workflow command a line.
struct GitHubReport {
    let report: ComparisonReport

    var text: String {
        report.ranked.map { line(of: $0) + "\n" }.joined()
    }

    private func line(of change: Change) -> String {
        let sentences = ["\(change.place): \(change.summary)"] + change.remarks + [change.reachWords(atMost: 5), change.verdictWords]
        return GitHubAnnotation(
            level: level(of: change), title: change.id.rawValue, message: sentences.joined(separator: ". "), location: place(of: change)
        ).text
    }

    private func level(of change: Change) -> GitHubAnnotation.Level {
        if change.isBreaking { return report.acceptance(of: change) == nil ? .error : .warning }
        return change.id == .deprecationAdded ? .warning : .notice
    }

    /// Where GitHub can show it: in the new file, else in the old one, and in no revision.
    private func place(of change: Change) -> SourceLocation? {
        [change.locations.new, change.locations.old].compactMap(\.self).first { !$0.path.hasPrefix("git:") }
    }
}
