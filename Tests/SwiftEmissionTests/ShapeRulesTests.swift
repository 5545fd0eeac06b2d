import Foundation
import SpecReading
import TestSupport
import Testing

@testable import SwiftEmission

/// The examples of Shapes.md, taken from its table, against the models they come from.
@Suite struct ShapeRulesTests {
    struct Example: Sendable {
        var service: String
        var shape: String
        var code: String
    }

    static let examples: [Example] = {
        let document = Repository.root.appending(path: "Sources/SwiftEmission/SwiftEmission.docc/Shapes.md")
        guard let text = try? String(contentsOf: document, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 6, let gap = cells[3].firstIndex(of: " "), cells[3].hasSuffix("`") else { return nil }
            let shape = cells[3][gap...].trimmingCharacters(in: CharacterSet(charactersIn: " `"))
            return Example(service: String(cells[3][..<gap]), shape: shape, code: cells[4].trimmingCharacters(in: CharacterSet(charactersIn: "`")))
        }
    }()

    @Test func areFound() {
        #expect(Self.examples.count > 35)
        #expect(Self.examples.filter { !$0.code.isEmpty }.count > 30)
    }

    @Test(
        "Each example is what the model becomes", .enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"),
        arguments: Set(examples.map(\.service)).sorted())
    func hold(service: String) throws {
        let folder = "\(TestMaterial.botocore ?? "")/data/\(service)"
        let version = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("2") }.max())
        let model = try SpecificationReading(try SpecificationLoader.load("\(folder)/\(version)")).get()
        let emission = try SwiftEmitter(configuration: EmissionConfiguration()).emit(model)
        let declarations = emission.files.flatMap { String(decoding: $0.contents, as: UTF8.self).components(separatedBy: "\nextension ") }
        for example in Self.examples where example.service == service {
            if example.code.isEmpty {
                #expect(model.shapes[example.shape] != nil || model.operation(named: example.shape) != nil, "\(example)")
                continue
            }
            let own = declarations.first { text in
                text.contains(" struct \(example.shape): ") || text.contains(" enum \(example.shape): ")
            }
            #expect(try #require(own, "\(example)").contains(example.code), "\(example)")
        }
    }

    /// What the table says in words about operations.
    @Test(.enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
    func operations() throws {
        let kinesis = try SpecificationReading(try SpecificationLoader.load("\(TestMaterial.botocore ?? "")/data/kinesis/2013-12-02")).get()
        let emission = try SwiftEmitter(configuration: EmissionConfiguration()).emit(kinesis)
        let client = try #require(emission.files.first { $0.name == "ServiceClient.swift" })
        let text = String(decoding: client.contents, as: UTF8.self)
        #expect(text.contains("func putRecord(") && !text.contains("func subscribeToShard("))
        #expect(emission.diagnostics.contains { $0.limitation == .eventStreamOperation && $0.message.contains("SubscribeToShard") })
    }

    @Test func namesOfOperationsOnTheWire() throws {
        let files = try emit(shapes: "", operations: #""Do": {"name": "DoIt2020", "http": {"method": "POST", "requestUri": "/"}}"#)
        let client = try #require(files["ServiceClient.swift"])
        #expect(client.contains("func `do`() async throws") && client.contains(#""DoIt2020", method: "POST""#))
    }
}
