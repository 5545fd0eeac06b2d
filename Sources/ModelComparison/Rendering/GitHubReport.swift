import ServiceModel

/// Annotations of GitHub's checks, a workflow command a line.
struct GitHubReport {
    let report: ComparisonReport

    var text: String {
        report.ranked.map { line(of: $0) + "\n" }.joined()
    }

    private func line(of change: Change) -> String {
        var properties: [String] = []
        if let place = place(of: change) {
            properties += ["file=\(Self.property(place.path))", "line=\(place.line)", "col=\(place.column)"]
        }
        properties.append("title=\(Self.property(change.id.rawValue))")
        let sentences = ["\(change.place): \(change.summary)"] + change.remarks + [change.reachWords(atMost: 5), change.verdictWords]
        return "::\(command(for: change)) \(properties.joined(separator: ","))::\(Self.message(sentences.joined(separator: ". ")))"
    }

    private func command(for change: Change) -> String {
        if change.isBreaking { return report.acceptance(of: change) == nil ? "error" : "warning" }
        return change.id == .deprecationAdded ? "warning" : "notice"
    }

    /// Where GitHub can show it: in the new file, else in the old one, and in no revision.
    private func place(of change: Change) -> SourceLocation? {
        [change.locations.new, change.locations.old].compactMap(\.self).first { !$0.path.hasPrefix("git:") }
    }

    /// The text on one line, so that nothing in it can begin a command.
    private static func message(_ text: String) -> String {
        PlainText.visible(text).replacing("%", with: "%25")
    }

    private static func property(_ text: String) -> String {
        message(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
