import ServiceModel

/// A report for a pull request.
struct MarkdownReport {
    let report: ComparisonReport

    private static let mostOperations = 5

    var text: String {
        var lines = ["### \(Self.escaped(report.title)): \(report.counts)", "", "Suggested version step: **\(report.versionStep.rawValue)**"]
        if let rewritten = report.rewrittenPatterns { lines += ["", "\(rewritten)."] }
        let breaking = report.refused(by: .breaking)
        let accepted = report.difference.breaking.filter { report.acceptance(of: $0) != nil }
        let others = report.difference.changes.filter { !$0.isBreaking }
        for (title, changes) in [("Breaking", breaking), ("Breaking, and accepted", accepted), ("Others", others)] where !changes.isEmpty {
            lines += ["", "#### \(title)", "", "| where | change | what | reaches | wire | validation | source |", "|---|---|---|---|---|---|---|"]
            lines += changes.map(row)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ change: Change) -> String {
        var what = [change.summary] + change.remarks
        if let reason = report.acceptance(of: change)?.reason { what.append("accepted: \(reason)") }
        let cells = [
            Self.code(change.place.description), Self.code(change.id.rawValue), Self.escaped(what.joined(separator: "; ")),
            Self.escaped(change.reachWords(atMost: Self.mostOperations)), Self.verdict(change.wire.rawValue, change.wire == .breaking),
            Self.verdict(change.validation.rawValue, change.refusesRequests), Self.verdict(change.source.word, change.source.isBreaking),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func verdict(_ word: String, _ isBreaking: Bool) -> String { isBreaking ? "**\(word)**" : word }

    /// A code span in a table's cell.
    private static func code(_ text: String) -> String {
        var shown = ""
        // By scalars: a mark that combines with a sign does not take its meaning.
        var (run, longest) = (0, 0)
        for scalar in VisibleText.of(text).unicodeScalars {
            if scalar == "|" { shown += "\\" }
            shown.unicodeScalars.append(scalar)
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        guard longest > 0 else { return "`\(shown)`" }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence) \(shown) \(fence)"
    }

    /// Text that Markdown takes as it is. A specification's text must not become markup.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in VisibleText.of(text).unicodeScalars {
            if "\\`*_{}[]<>#|~!&@$".unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
