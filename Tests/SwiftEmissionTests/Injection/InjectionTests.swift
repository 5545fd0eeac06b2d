import Foundation
import ServiceModel
import TestSupport
import Testing

@testable import SwiftEmission

/// Whatever a specification's strings say, the generated Swift has the tokens that it has where they are harmless; and each literal stands for
/// exactly the text. Every string of a specification in which everything is that templates have code for, by the toolchain's own parser.
@Suite struct InjectionTests {
    /// Protocols with a client are tried with more texts than the others, which have the same types.
    @Test("Every string of a specification", arguments: ["rest-json", "json", "rest-xml", "query", "ec2", "smithy-rpc-v2-cbor"])
    func everyPosition(wireProtocol: String) async throws {
        let found = try await SourceKit.ofToolchain()
        let parser = try #require(found, "the toolchain has no parser to ask")
        let specification = try InjectionSpecification(wireProtocol: wireProtocol)
        guard case .files(_, limitations: let limitations) = try specification.generate() else { return try #require(Bool(false), "it is refused") }
        print("\(wireProtocol): limitations \(limitations)")
        var random = SeededGenerator(printing: 20_260_801)
        let positions = StringPosition.all(in: specification)
        let tried = positions.enumerated().map { place, position in (position, Self.texts(wireProtocol, place, &random)) }
        let trials = try await withThrowingTaskGroup { group in
            for (position, texts) in tried {
                group.addTask { try InjectionTrial(position, in: specification, texts: texts, parser: parser) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let counts = trials.map(\.counts).reduce(InjectionTrial.Counts(), +)
        print("\(wireProtocol): \(positions.count) positions, \(tried.map(\.1.count).reduce(0, +)) texts in them: \(counts)")
        #expect(counts.generated > 100)
        let faults = Set(trials.flatMap(\.faults)).sorted()
        #expect(faults.count == 0, "\(faults.prefix(20).joined(separator: "\n"))")
        // Literals are the same whatever the protocol.
        if wireProtocol == "rest-json" || wireProtocol == "json" { try await LiteralValues.check(Set(trials.flatMap(\.literals))) }
    }

    /// Every string hostile at once, as far as none is refused or leaves something out, compiles without a warning.
    @Test("All of it together compiles", arguments: ["rest-json", "json"])
    func compiles(wireProtocol: String) async throws {
        var random = SeededGenerator(printing: 20_260_802)
        var specification = try InjectionSpecification(wireProtocol: wireProtocol)
        guard case .files(_, let usual) = try specification.generate() else { return try #require(Bool(false), "it is refused") }
        let positions = StringPosition.all(in: specification)
        var count = 0
        for (index, position) in positions.enumerated() {
            // Names stay distinct.
            let text = if case .name = position.kind { "\(HostileText.mixture(&random))\(index)" } else { HostileText.mixture(&random) }
            let candidate = specification.replacing(position, by: text)
            guard case .files(_, let limitations) = try candidate.generate(), limitations == usual else { continue }
            (specification, count) = (candidate, count + 1)
        }
        print("\(wireProtocol): \(count) of \(positions.count) strings are hostile at once")
        #expect(count > positions.count / 2)
        guard case .files(let files, _) = try specification.generate() else { return try #require(Bool(false), "it is refused") }
        let folder = try TemporaryFolder()
        for file in files { try Data(file.contents).write(to: folder.url.appending(path: file.name)) }
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let arguments = ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-module-name", "Hostile", "-I", modules]
        let outcome = try await ProcessOutcome.of(program: "swiftc", arguments + files.map(\.name), in: folder.url)
        #expect(outcome.status == 0, "\(outcome.errors.prefix(5_000))")
    }

    /// No text of a specification or configuration has a say in where files go.
    @Test func fileNamesAreFixed() throws {
        let names = SwiftEmitter.fileNames
        #expect(names.allSatisfy { $0.wholeMatch(of: /Service[A-Z][a-z]+\.swift/) != nil }, "\(names)")
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        let specification = try InjectionSpecification(wireProtocol: "json")
        let serviceID = try #require(StringPosition.all(in: specification).first { $0.key == "serviceId" })
        var count = 0
        for text in HostileText.fixed + ["../x", "/etc/passwd", "..", ".", "~root", "C:\\x", "NUL", "aux", "com1.swift", "ServiceClient", String(repeating: "x", count: 5_000)] {
            var named = specification
            named.namespace = text
            for candidate in [specification.replacing(serviceID, by: text), named] {
                guard case .files(let files, _) = try candidate.generate() else { continue }
                #expect(files.map(\.name) == names)
                count += 1
            }
        }
        #expect(count > 0)
    }

    /// The texts for a place: each place has other ones, so that all together have all; with `SHAPEWRIGHT_THOROUGH`, each has all.
    private static func texts(_ wireProtocol: String, _ place: Int, _ random: inout SeededGenerator) -> [String] {
        let all = HostileText.fixed
        let (count, mixtures) =
            switch (wireProtocol, isThorough) {
            case ("rest-json", true), ("json", true): (all.count, 10)
            case ("rest-json", false): (6, 2)
            case ("json", false): (2, 0)
            default: (1, 0)
            }
        return (0..<count).map { all[(place * 7 + $0) % all.count] } + (0..<mixtures).map { _ in HostileText.mixture(&random) }
    }

    private static let isThorough = !(ProcessInfo.processInfo.environment["SHAPEWRIGHT_THOROUGH"] ?? "").isEmpty
}
