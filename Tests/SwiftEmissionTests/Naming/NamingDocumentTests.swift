import Foundation
import ServiceModel
import SpecReading
import TestSupport
import Testing

@testable import SwiftEmission

/// The examples of Naming.md, taken from its tables.
@Suite struct NamingDocumentTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var place: NamePlace
        var service: String
        var shape: String
        var source: String
        var beside: [String]
        /// As it is declared, in backticks where it is a keyword.
        var name: String

        var testDescription: String { "\(place) \(source) → \(name)" }
    }

    private static let places: [String: NamePlace] = [
        "namespace": .namespace, "type": .type, "property": .property, "secret property": .redactedProperty, "union case": .unionCase,
        "value": .enumerationValue, "error case": .errorCase, "method": .method, "waiter": .waiter, "constant": .constant,
    ]

    static let examples: [Example] = {
        let document = Repository.root.appending(path: "Sources/SwiftEmission/SwiftEmission.docc/Naming.md")
        guard let text = try? String(contentsOf: document, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 8, let place = places[cells[1]], let source = strings(cells[4]).first else { return nil }
            let name = cells[6].hasPrefix("`` ") ? String(cells[6].dropFirst(3).dropLast(3)) : String(cells[6].dropFirst().dropLast())
            return Example(place: place, service: cells[2], shape: cells[3], source: source, beside: strings(cells[5]), name: name)
        }
    }()

    private static func strings(_ cell: String) -> [String] {
        let list = "[" + cell.replacingOccurrences(of: "\" \"", with: "\", \"") + "]"
        return (try? JSONDecoder().decode([String].self, from: Data(list.utf8))) ?? []
    }

    @Test func areFound() {
        #expect(Self.examples.count > 60)
        #expect(Set(Self.examples.map(\.place)) == Set(NamePlace.allCases))
        #expect(Self.examples.contains { $0.source == "LunAlreadyAllocated " && $0.name == "lunAlreadyAllocated" })
        #expect(Self.examples.contains { $0.name == "`default`" })
    }

    @Test("Each example holds", arguments: examples)
    func hold(example: Example) {
        let scope = NameScope(example.place, [example.source] + example.beside)
        #expect(SwiftIdentifier.spelled(scope[example.source]) == example.name)
    }

    @Test(
        "Each example from a service is in its model, and named so there",
        .enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"), arguments: Set(examples.map(\.service)).subtracting([""]).sorted())
    func areReal(service: String) throws {
        let folder = "\(TestMaterial.botocore ?? "")/data/\(service)"
        let version = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("2") }.max())
        let model = try SpecificationReading(try SpecificationLoader.load("\(folder)/\(version)")).get()
        let context = try EmissionContext(model: model, configuration: EmissionConfiguration())
        for example in Self.examples where example.service == service {
            let name = Self.name(of: example, in: context)
            #expect(name.map(SwiftIdentifier.spelled) == example.name, "\(example.testDescription)")
        }
    }

    /// The name that something has in the model; `nil` where it is not there.
    private static func name(of example: Example, in context: EmissionContext) -> String? {
        let (model, names) = (context.model, context.names)
        let shape = context.shape(example.shape)
        switch example.place {
        case .namespace: return model.metadata.serviceID == example.source ? names.namespace : nil
        case .type: return names.types[example.source]
        case .constant: return names.constants[example.source]
        case .errorCase: return names.errors[example.source]
        case .method: return names.operations[example.source]
        case .waiter: return names.waiters[example.source]
        case .enumerationValue:
            guard case .string(let values)? = shape?.type, values.contains(where: { $0.value == example.source }) else { return nil }
            return NameScope(.enumerationValue, values.map(\.value))[example.source]
        case .property, .redactedProperty, .unionCase:
            guard let shape, shape.members.contains(where: { $0.name == example.source }) else { return nil }
            guard shape.traits.isSensitive == (example.place == .redactedProperty) else { return nil }
            guard shape.structure?.variant.isEnum == (example.place == .unionCase) else { return nil }
            return names.member(example.source, of: example.shape)
        }
    }
}
