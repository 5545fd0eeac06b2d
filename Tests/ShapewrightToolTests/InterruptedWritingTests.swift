import Foundation
import TestSupport
import Testing

/// However a run ends, a file is the old one or the new one.
@Suite struct InterruptedWritingTests {
    private let tool: Tool
    private var folder: TemporaryFolder { tool.folder }
    private let old: [String: Data]
    private let new: [String: Data]

    init() async throws {
        let tool = try Tool()
        self.tool = tool
        let specification = Repository.workforce.path(percentEncoded: false)
        func generated(_ namespace: String) async throws -> [String: Data] {
            let run = try await tool.run(["generate", specification, "--namespace", namespace, "--output", namespace])
            try #require(run.status == 0, "\(run.text)")
            return try tool.folder.contents(namespace)
        }
        old = try await generated("Old")
        new = try await generated("New")
    }

    /// Generates with another namespace over the old files, in a shell with a limit of its own.
    private func interrupted(_ prefix: String, _ suffix: String = "") async throws -> ProcessOutcome {
        let program = Repository.products.appending(path: "shapewright").path(percentEncoded: false)
        let specification = Repository.workforce.path(percentEncoded: false)
        let script = "\(prefix) '\(program)' generate '\(specification)' --namespace New --output Old --quiet \(suffix)"
        return try await ProcessOutcome.of(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: folder.url)
    }

    /// In kilobytes; the seventh smallest file of eleven no longer fits.
    private var limit: Int { old.values.map(\.count).sorted()[6] / 1024 }

    /// No file is missing, and each is whole; beside them may lie what was being written.
    private func expectWholeFiles(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let found = try folder.contents("Old").filter { !$0.key.hasPrefix(".shapewright-") }
        #expect(found.keys.sorted() == old.keys.sorted(), sourceLocation: sourceLocation)
        for (name, contents) in found {
            #expect(contents == old[name] || contents == new[name], "\(name)", sourceLocation: sourceLocation)
        }
    }

    /// A limit on the size of a file stands for a disk that fills up in the middle of one.
    @Test(.enabled(if: Sanitizer.current != .thread, "the thread sanitizer does not survive the signal of a limit on files"))
    func aFullDiskLeavesEverythingAsItWas() async throws {
        let run = try await interrupted("trap '' XFSZ; ulimit -f \(limit);")
        #expect(run.status == 2)
        #expect(run.errors.hasSuffix(" cannot be written: File too large\n"))
        #expect(try folder.contents("Old") == old)
    }

    /// The signal of the same limit ends the process while it writes.
    @Test(.enabled(if: Sanitizer.current != .thread, "the thread sanitizer does not survive the signal of a limit on files"))
    func aCrashInTheMiddleOfAFile() async throws {
        let run = try await interrupted("ulimit -c 0; ulimit -f \(limit);", "; exit $?")
        // Whoever started the tests may ignore the signal; then it is an error like any other.
        #expect(run.status == 128 + SIGXFSZ || run.status == 2)
        try expectWholeFiles()
        // The next run is not in its way, and removes nothing that might be another's.
        let again = try await interrupted("")
        #expect(again.status == 0, "\(again.text)")
        #expect(try folder.contents("Old").filter { !$0.key.hasPrefix(".") } == new)
    }

    @Test func killedAtAnyTime() async throws {
        var generator = SeededGenerator(printing: 0x7_1D_0E5)
        for _ in 0..<30 {
            let milliseconds = Int.random(in: 1...60, using: &generator)
            _ = try await interrupted("", "& sleep 0.\(String(format: "%03d", milliseconds)); kill -9 $! 2>/dev/null; wait $! 2>/dev/null; true")
            try expectWholeFiles()
        }
        #expect(try await interrupted("").status == 0)
        #expect(try folder.contents("Old").filter { !$0.key.hasPrefix(".") } == new)
    }

    @Test func twoRunsAtOnce() async throws {
        try await withThrowingTaskGroup(of: ProcessOutcome.self) { group in
            for _ in 0..<6 { group.addTask { try await interrupted("") } }
            for try await run in group { #expect(run.status == 0, "\(run.text)") }
        }
        #expect(try folder.contents("Old") == new)
    }
}
