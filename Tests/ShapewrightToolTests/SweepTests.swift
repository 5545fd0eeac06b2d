import Foundation
import TestSupport
import Testing

@Suite struct SweepTests {
    /// A table's rows without the times, which differ from run to run.
    private func rows(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { line in
            var cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.count > 2 { cells.remove(at: 2) }
            return cells
        }
    }

    private func example(protocol name: String) -> String {
        Tool.example.replacingOccurrences(of: #""protocol": "json""#, with: #""protocol": "\#(name)""#)
    }

    @Test func everyModelIsGeneratedAndListed() async throws {
        let tool = try Tool()
        try tool.folder.write("models/b/2026/service-2.json", example(protocol: "json"))
        try tool.folder.write("models/a/service-2.json", example(protocol: "query"))
        try tool.folder.write("models/.hidden/service-2.json", "no model")
        try tool.folder.write("models/other/readme.txt", "no model")
        let outcome = try await tool("sweep", "models", "--output", "out")
        #expect(outcome.status == 0)
        // Nothing of a progress bar where there is no terminal.
        #expect(outcome.errors.isEmpty)
        let bytes = { (folder: String) in try tool.folder.contents(folder).values.reduce(0) { $0 + $1.count } }
        let (a, b) = (try bytes("out/a"), try bytes("out/b/2026"))
        #expect(rows(outcome.output).first == ["model", "shapes", "files", "bytes", "diagnostics"])
        #expect(rows(outcome.output).dropFirst(2).first == ["a", "3", "11", "\(a)", "1 protocol-without-client"])
        #expect(rows(outcome.output).dropFirst(3).first == ["b/2026", "3", "11", "\(b)", ""])
        #expect(rows(outcome.output).last == ["2 models", "6", "22", "\(a + b)", "1 protocol-without-client"])
        #expect(try tool.folder.contents("out/b/2026").count == 11)

        let alone = try await tool("generate", "models/b/2026", "--output", "alone")
        #expect(alone.status == 0)
        #expect(try tool.folder.contents("alone") == tool.folder.contents("out/b/2026"))
    }

    @Test func anUnknownProblemEndsIt() async throws {
        let tool = try Tool()
        try tool.folder.write("models/a/service-2.json", example(protocol: "json").replacingOccurrences(of: #""max": 20"#, with: #""maxx": 20"#))
        let outcome = try await tool("sweep", "models", "--output", "out")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("models/a/service-2.json:13:32: warning: unknown key “maxx”"), "\(outcome.errors)")
        #expect(rows(outcome.output).last?.last == "1 warning")
    }

    @Test func aFolderWithoutModelsIsAnError() async throws {
        let tool = try Tool()
        for arguments in [["sweep", "nothing", "--output", "out"], ["sweep", ".", "--output", "out"], ["sweep", "."]] {
            let outcome = try await tool.run(arguments)
            #expect(outcome.status == 2, "\(arguments)")
            #expect(!outcome.errors.isEmpty)
        }
    }
}
