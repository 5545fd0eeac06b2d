import Foundation
import Inspection
import ServiceModel
import Testing

@Suite("The article about the inspection form")
struct InspectionDocumentationTests {
    private let article: String

    init() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appendingPathComponent("Sources/Inspection/Inspection.docc/InspectionForm.md")
        article = try String(contentsOf: file, encoding: .utf8)
    }

    @Test("It describes each key")
    func keys() throws {
        // Documents hold keys of the specification's own.
        var model = Populated.model
        model.examples = .null
        model.metadata.protocolSettings = .null
        model.operations[0].traits.staticContextParameters[0].value = .null
        let form = try JSONSerialization.jsonObject(with: Data(InspectionForm.json(model).utf8))
        let undescribed = keys(in: form).filter { !article.contains("`\($0)`") }
        #expect(undescribed.isEmpty)
    }

    @Test("It states the number of the form")
    func format() {
        #expect(article.contains("The number of this form: \(InspectionForm.format)."))
        #expect(article.contains("\"inspectionFormat\": \(InspectionForm.format),"))
    }

    @Test("Its links lead to its sections")
    func links() throws {
        let headings = article.split(separator: "\n").filter { $0.hasPrefix("##") }.map { heading in
            heading.drop { $0 == "#" || $0 == " " }.replacing(",", with: "").replacing(" ", with: "-")
        }
        let targets = article.split(separator: "<doc:#").dropFirst().map { $0.prefix { $0 != ">" } }
        #expect(!targets.isEmpty)
        #expect(Set(targets.map(String.init)).subtracting(headings.map { String($0) }).isEmpty)
    }

    private func keys(in value: Any) -> Set<String> {
        if let object = value as? [String: Any] {
            return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys(in: $1)) }
        }
        return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys(in: $1)) }
    }
}
