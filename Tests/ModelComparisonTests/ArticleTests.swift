import Foundation
import ModelComparison
import ServiceModel
import TestSupport
import Testing

/// The article says of each kind of change what it is; nothing is missing and nothing is left over.
@Suite struct ArticleTests {
    private let article: String

    init() throws {
        let file = Repository.root.appending(path: "Sources/ModelComparison/ModelComparison.docc/ModelComparison.md")
        article = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// The first cells, in code, of the table rows of a section.
    private func rows(under heading: String) -> [String] {
        let section = article.components(separatedBy: "\n## \(heading)\n").dropFirst().first?.components(separatedBy: "\n## ").first ?? ""
        return section.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else { return nil }
            return String(line.dropFirst(3)[..<end])
        }
    }

    @Test func kindsOfChanges() {
        #expect(rows(under: "Changes") == ChangeID.allCases.map(\.rawValue))
    }

    @Test func reasonsWhySourceBreaks() {
        #expect(rows(under: "Why source breaks") == SourceBreak.allCases.map(\.rawValue))
    }

    /// The form has the keys that the article lists.
    @Test func keys() throws {
        var keys: Set<String> = []
        for mutation in Mutation.all {
            let (old, new) = try mutation.models()
            let difference = Workforce.difference(from: old, to: new)
            let accepted = difference.changes.map { AcceptedChange(id: $0.id, place: $0.place.description, reason: "yes") }
            collect(ComparisonReport(difference, accepted: accepted).json, &keys)
        }
        #expect(Set(rows(under: "The JSON form")) == keys)
    }

    private func collect(_ value: DocumentValue, _ keys: inout Set<String>) {
        switch value {
        case .object(let fields):
            for field in fields {
                keys.insert(field.key)
                collect(field.value, &keys)
            }
        case .array(let elements): for element in elements { collect(element, &keys) }
        default: break
        }
    }
}
