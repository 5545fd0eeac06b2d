import Foundation
import TestSupport
import Testing

@testable import SwiftEmission

@Suite struct NastyNamesTests {
    private func files(_ namespace: String? = nil) throws -> [String: String] {
        try emit(
            shapes: NastyNames.shapes, operations: NastyNames.operations, paginators: NastyNames.paginators, EmissionConfiguration(namespace: namespace))
    }

    private func lines(_ files: [String: String], _ file: String, containing part: String) throws -> [String] {
        try #require(files["Service\(file).swift"]).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.contains(part) }
    }

    @Test func typesGiveWayToWhatIsGeneratedAndToModules() throws {
        let files = try files()
        let declared = try lines(files, "Structures", containing: "public struct ") + lines(files, "Enumerations", containing: "public struct ")
        let names = declared.map { $0.split(whereSeparator: { " :".contains($0) })[2] }
        #expect(Set(names).count == names.count)
        for type in NastyNames.types {
            let isReserved = NamePlace.type.reserved.contains(type) || ["Any", "Self", "Type", "Protocol"].contains(type)
            #expect(names.contains { $0 == (isReserved ? "\(type)_" : type) }, "\(type)")
        }
    }

    @Test func membersGiveWayToWhatEveryStructureHas() throws {
        let structures = try #require(try files()["ServiceStructures.swift"])
        let parts = structures.components(separatedBy: "\nextension Example {\n")
        let plain = try #require(parts.first { $0.contains("public struct Plain:") })
        let secret = try #require(parts.first { $0.contains("public struct Secret:") })
        for name in ["hashValue_", "violations_", "init_", "self_", "description", "validate", "hash", "`default`"] {
            #expect(plain.contains("public var \(name): Swift.String?\n"), "\(name)")
        }
        for name in ["description_", "debugDescription_", "customMirror_"] { #expect(secret.contains("public var \(name): Swift.String\n"), "\(name)") }
    }

    @Test func operationsBesidePaginatorsKeepTheirNames() throws {
        let files = try files()
        #expect(try lines(files, "Client", containing: "func listThingsItems(_ input").count == 2)
        #expect(try lines(files, "Paginators", containing: "func listThingsItems(").count == 1)
        let methods = try lines(files, "Client", containing: " async throws").filter { !$0.hasPrefix("public") }.map { $0.prefix { $0 != "(" } }
        #expect(Set(methods).count == methods.count)
        for name in ["init_", "`deinit`", "self_", "`default`", "caller"] { #expect(methods.contains("func \(name)"), "\(name)") }
    }

    /// The compiler's word, with namespaces that are called like a shape, a module, types of Swift and of Foundation, and what they hold.
    @Test("All of it compiles", arguments: ["Example", "Error", "Client"])
    func compiles(namespace: String) async throws {
        let folder = try TemporaryFolder()
        let files = try files(namespace)
        for (name, text) in files { try Data(text.utf8).write(to: folder.url.appending(path: name)) }
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let arguments = ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Nasty", "-I", modules] + files.keys.sorted()
        let outcome = try await ProcessOutcome.of(program: "swiftc", arguments, in: folder.url)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }
}
