import Foundation
import ModelComparison
import ServiceModel
import TestSupport
import Testing

@testable import SwiftEmission

/// The verdict on Swift source is the compiler's: a program that uses everything generated from the old model compiles against what is generated
/// from the new one exactly where the verdict says so.
@Suite struct SourceVerdictTests {
    /// Where a name is taken over by another declaration of the same type, code goes on compiling and means something else. That is no better.
    private static let compilesAnyway: Set = ["enum-value-added at WorkforceIpAddressType=IPV4, that takes another's name"]

    @Test func theCompilerAgrees() async throws {
        let counts = try await withThrowingTaskGroup(of: Bool.self) { group in
            var waiting = Mutation.all[...]
            var counts = (compatible: 0, breaking: 0)
            for _ in 0..<2 { if let next = waiting.popFirst() { group.addTask { try await Self.check(next) } } }
            while let isBreaking = try await group.next() {
                if isBreaking { counts.breaking += 1 } else { counts.compatible += 1 }
                if let next = waiting.popFirst() { group.addTask { try await Self.check(next) } }
            }
            return counts
        }
        print("source verdicts compiled: \(counts.compatible) compatible, \(counts.breaking) breaking")
        #expect(counts.compatible + counts.breaking == Mutation.all.count && counts.compatible >= 30 && counts.breaking >= 30)
    }

    /// Compiles the old model's program against the new model's code.
    ///
    /// - Returns: Whether it fails to.
    private static func check(_ mutation: Mutation) async throws -> Bool {
        let (old, new) = try mutation.models()
        // What names a service is the namespace's too; the client is what shows in the others.
        let configuration = EmissionConfiguration()
        let isBreaking = Workforce.difference(from: old, to: new).changes.contains(where: \.source.isBreaking)
        let files = try SwiftEmitter(configuration: configuration).emit(new).files
        // Code that is the same but for its comments needs no compiler.
        if try files.map(code) == SwiftEmitter(configuration: configuration).emit(old).files.map(code) {
            #expect(!isBreaking, "\(mutation.name)")
            return isBreaking
        }
        let program = try ExhaustiveClient.source(for: old, configuration)
        let folder = try TemporaryFolder()
        var sources = ["Program.swift"]
        try folder.write("Program.swift", program)
        for file in files {
            try folder.write(file.name, String(decoding: file.contents, as: UTF8.self))
            sources.append(file.name)
        }
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let arguments = ["-typecheck", "-swift-version", "6", "-suppress-warnings", "-module-name", "Program", "-parse-as-library", "-I", modules]
        let outcome = try await ProcessOutcome.of(program: "swiftc", arguments + sources, in: folder.url)
        #expect((outcome.status != 0) == (isBreaking && !compilesAnyway.contains(mutation.name)), "\(mutation.name): \(outcome.errors.prefix(2_000))")
        return isBreaking
    }

    private static func code(_ file: GeneratedFile) -> [Substring] {
        String(decoding: file.contents, as: UTF8.self).split(separator: "\n").filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
    }
}
