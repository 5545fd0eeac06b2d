import Inspection
import ServiceModel
import TestSupport
import Testing

/// Lints a specification whose text holds markers, and expects exactly these findings: the first at 1️⃣, the second at 2️⃣ and so on.
///
/// A finding is written as `warning lost-backslash`. Findings of the kinds in `besides` are left out.
func expectFindings(
    _ expected: [String], shapes: String, operations: String = "", besides: Set<String> = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let marked = MarkedText(service(shapes: shapes, operations: operations), path: "service-2.json")
    let folder = try TemporaryFolder()
    try folder.write("service-2.json", marked.text)
    let lines = try findings(in: folder).filter { line in !besides.contains { line.hasSuffix(" \($0)") } }
    let wanted = expected.enumerated().map { number, text in
        (marked.locations[number + 1].map { "\($0.line):\($0.column) " } ?? "no marker \(number + 1) ") + text
    }
    #expect(lines == wanted, sourceLocation: sourceLocation)
}

/// `line:column severity id` of each finding in a folder's specification.
func findings(in folder: TemporaryFolder) throws -> [String] {
    let lint = try SpecificationLint(.init(specification: folder.url.path(percentEncoded: false)))
    let report = try DocumentValue(json: Array(lint.report.text(.json).utf8))
    return (report["findings"]?.elements ?? []).map { finding in
        let location = finding["location"]
        return "\(location?["line"]?.json ?? ""):\(location?["column"]?.json ?? "") \(finding["severity"]?.string ?? "") \(finding["id"]?.string ?? "")"
    }
}

/// A service model of a few lines, around the shapes and operations given.
func service(shapes: String, operations: String = "") -> String {
    """
    {
      "metadata": {"apiVersion": "2017-07-24", "endpointPrefix": "api", "protocol": "json"},
      "operations": {\(operations)},
      "shapes": {\(shapes)}
    }
    """
}
