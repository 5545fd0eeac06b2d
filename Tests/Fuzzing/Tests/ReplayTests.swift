import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Every seed, and every input that once broke something, through its target. A regression's name says what was wrong.
struct ReplayTests {
    private static let folder = Repository.root.appending(path: "Tests/Fuzzing")

    struct Input: Sendable, CustomTestStringConvertible {
        var target: String
        var file: URL

        var testDescription: String { "\(target)/\(file.lastPathComponent)" }
    }

    private static func inputs(_ kind: String) -> [Input] {
        FuzzTarget.all.flatMap { target in
            let folder = folder.appending(path: kind).appending(path: target.name)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
            return names.sorted().map { Input(target: target.name, file: folder.appending(path: $0)) }
        }
    }

    @Test(arguments: inputs("Seeds"))
    func seed(input: Input) throws { try replay(input) }

    @Test(arguments: inputs("Regressions"))
    func regression(input: Input) throws { try replay(input) }

    private func replay(_ input: Input) throws {
        let target = try #require(FuzzTarget.named(input.target))
        let bytes = [UInt8](try Data(contentsOf: input.file))
        #expect(bytes.count <= target.longestInput)
        try target.run(bytes)
    }

    /// The script reads the declarations, not the program.
    @Test func theScriptKnowsAllTargets() async throws {
        let script = Self.folder.appending(path: "run")
        let listed = try await ProcessOutcome.of(script, ["--list"], in: Repository.root).output.split(separator: "\n").map(String.init)
        #expect(Set(listed) == Set(FuzzTarget.all.map { "\($0.name) \($0.longestInput) \($0.dictionary ?? "")" }))
        #expect(listed.count == FuzzTarget.all.count)
    }

    /// A folder of no target would never be replayed; a target without seeds would find little.
    @Test func foldersAreTargets() throws {
        let names = Set(FuzzTarget.all.map(\.name))
        for kind in ["Seeds", "Regressions"] {
            let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: kind).path(percentEncoded: false))
            #expect(names.isSuperset(of: folders.filter { !$0.hasPrefix(".") }))
        }
        let seeded = Set(Self.inputs("Seeds").map(\.target))
        #expect(seeded == names)
        #expect(!Self.inputs("Regressions").isEmpty)
        let dictionaries = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "Dictionaries").path(percentEncoded: false))
        #expect(Set(FuzzTarget.all.compactMap(\.dictionary)) == Set(dictionaries))
    }
}
