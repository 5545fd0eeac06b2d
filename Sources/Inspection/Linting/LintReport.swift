import Linting
import ModelComparison
import ServiceModel

/// What was found in a specification, and what of it is accepted.
public struct LintReport: Sendable {
    /// A finding with its exact position, and why it is accepted, if it is.
    struct Entry: Sendable {
        var finding: Finding
        var location: SourceLocation?
        var acceptedBecause: String?
    }

    let service: String
    let entries: [Entry]

    /// What nobody has accepted.
    var open: [Entry] { entries.filter { $0.acceptedBecause == nil } }

    /// Whether an error is among what nobody has accepted.
    public var hasErrors: Bool { open.contains { $0.finding.severity == .error } }

    /// How many findings there are of each kind; accepted ones do not count.
    public var counts: [FindingID: Int] { open.reduce(into: [:]) { $0[$1.finding.id, default: 0] += 1 } }

    /// The report in a form.
    public func text(_ format: LintFormat) -> String {
        switch format {
        case .text: plainText
        case .json: DocumentText.text(of: json)
        case .github: open.map { annotation($0) + "\n" }.joined()
        }
    }

    private var plainText: String {
        open.map { entry in
            let diagnostic = Diagnostic(entry.finding.severity, "\(entry.finding.place): \(entry.finding.message) [\(entry.finding.id.rawValue)]", at: entry.location)
            return VisibleText.of(diagnostic.description) + "\n"
        }.joined() + summary + "\n"
    }

    /// `1 error, 12 warnings, 3 notes; 2 accepted`.
    private var summary: String {
        func count(_ severity: Diagnostic.Severity) -> String? {
            let number = open.count { $0.finding.severity == severity }
            return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
        }
        let counts = [Diagnostic.Severity.error, .warning, .note].compactMap(count)
        let accepted = entries.count - open.count
        return (counts.isEmpty ? "no findings" : counts.joined(separator: ", ")) + (accepted > 0 ? "; \(accepted) accepted" : "")
    }

    private func annotation(_ entry: Entry) -> String {
        let level: GitHubAnnotation.Level = switch entry.finding.severity {
        case .error: .error
        case .warning: .warning
        case .note: .notice
        }
        let message = "\(entry.finding.place): \(entry.finding.message)"
        return GitHubAnnotation(level: level, title: entry.finding.id.rawValue, message: message, location: entry.location).text
    }

    // MARK: JSON

    /// The article <doc:Linting> describes the form; within one number keys are only added.
    private static let format = 1

    var json: DocumentValue {
        var report = InspectionObject()
        report.set("lintFormat", Self.format)
        report.set("service", service)
        report.set("findings", entries.map(value))
        return report.value
    }

    private func value(_ entry: Entry) -> DocumentValue {
        var object = InspectionObject()
        object.set("id", entry.finding.id.rawValue)
        object.set("severity", entry.finding.severity.rawValue)
        object.set("place", entry.finding.place.description)
        object.set("shape", entry.finding.place.shape)
        object.set("member", entry.finding.place.member)
        object.set("message", entry.finding.message)
        object.set("location", entry.location.map(location))
        object.set("acceptedBecause", entry.acceptedBecause)
        return object.value
    }

    private func location(_ location: SourceLocation) -> DocumentValue {
        var object = InspectionObject()
        object.set("path", location.path)
        object.set("line", location.line)
        object.set("column", location.column)
        return object.value
    }
}
