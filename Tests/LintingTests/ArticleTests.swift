import Foundation
import Inspection
import TestSupport
import Testing

/// The article lists each kind of finding with its severity, in the order of the enumeration.
@Suite struct ArticleTests {
    @Test func findings() throws {
        let file = Repository.root.appending(path: "Sources/Linting/Linting.docc/Linting.md")
        let article = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let section = article.components(separatedBy: "\n## Findings\n").dropFirst().first?.components(separatedBy: "\n## ").first ?? ""
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|").prefix(2).map { $0.filter { $0 != " " && $0 != "`" } } }
        #expect(rows == FindingID.allCases.map { [$0.rawValue, $0.severity.rawValue] })
    }

    @Test(arguments: FindingID.allCases) func explanations(_ id: FindingID) throws {
        let text = try SpecificationLint.explanation(of: id.rawValue)
        #expect(text.hasPrefix("\(id.rawValue) (\(id.severity.rawValue))\n\n") && text.count > 80)
    }
}
