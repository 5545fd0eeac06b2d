import ServiceModel

/// A report for a terminal, with colours if wanted.
struct TextReport {
    let report: ComparisonReport
    let isColoured: Bool

    private static let mostOperations = 8

    var text: String {
        var lines = ["\(VisibleText.of(report.title)): \(report.counts); suggested version step: \(report.versionStep.rawValue)"]
        for change in report.ranked { lines += [""] + self.lines(of: change) }
        if let rewritten = report.rewrittenPatterns { lines += ["", rewritten] }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of change: Change) -> [String] {
        let acceptance = report.acceptance(of: change)
        let mark = change.isBreaking ? (acceptance == nil ? paint("breaking", .red) : paint("accepted", .yellow)) : paint("fine", .green)
        var lines = ["\(mark) \(paint(VisibleText.of(change.place.description), .bold)) \(change.id.rawValue)"]
        var body = [change.summary] + change.remarks
        if let reason = acceptance?.reason { body.append("accepted: \(reason)") }
        body.append(change.reachWords(atMost: Self.mostOperations))
        body.append(change.verdictWords)
        let places = [("old", change.locations.old), ("new", change.locations.new)].compactMap { name, place in place.map { "\(name) \($0)" } }
        if !places.isEmpty { body.append(places.joined(separator: ", ")) }
        lines += body.map { "  " + VisibleText.of($0) }
        return lines
    }

    private enum Colour: String {
        case red = "31"
        case green = "32"
        case yellow = "33"
        case bold = "1"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
