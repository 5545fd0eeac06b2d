import Foundation
import TestSupport
import Testing

@Suite struct PluginToolTests {
    private let tool: Tool
    private var folder: TemporaryFolder { tool.folder }

    init() throws {
        tool = try Tool("ShapewrightPluginTool")
        try folder.write("example/service-2.json", Tool.example)
        try folder.write("target/shapewright.json", #"{"spec": "../example"}"#)
    }

    /// What makes a build that was planned for other files run the generation again.
    @Test func theWatchListIsTouchedWhereFilesAreMissingFromIt() async throws {
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        func isTouched(_ files: String...) async throws -> Bool {
            try folder.write("list/files", files.map { folder.path($0) + "\n" }.joined())
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder.path("list/files"))
            let run = try await tool("target/shapewright.json", "out", "list/files")
            #expect(run.status == 0, "\(run.text)")
            #expect(run.text.isEmpty)
            return try folder.dates("list") != ["files": old]
        }
        #expect(try await isTouched())
        #expect(try await isTouched("example/service-2.json"))
        #expect(try await !isTouched("example/service-2.json", "target/shapewright.json"))
        #expect(try await !isTouched("example/service-2.json", "target/shapewright.json", "gone.json"))
        try folder.write("example/waiters-2.json", #"{"version": 2, "waiters": {}}"#)
        #expect(try await isTouched("example/service-2.json", "target/shapewright.json"))
    }

    @Test func writesWhatTheCommandLineWrites() async throws {
        try folder.write("list/files", "")
        #expect(try await tool("target/shapewright.json", "out", "list/files").status == 0)
        let command = try await ProcessOutcome.of(
            Repository.products.appending(path: "shapewright"), ["generate", "--config", "target/shapewright.json", "--output", "other"], in: folder.url)
        #expect(command.status == 0)
        #expect(try folder.contents("out") == folder.contents("other"))
    }

    @Test func saysWhereAnErrorIs() async throws {
        try folder.write("example/service-2.json", Tool.example.replacingOccurrences(of: "\"max\": 20", with: "\"max\": \"x\""))
        let run = try await tool("target/shapewright.json", "out", "list/files")
        #expect(run.status == 2)
        #expect(run.errors.contains("service-2.json:13:39:"))
        #expect(run.errors.contains(": error: “max”"))
    }

    @Test func otherwiseCalled() async throws {
        for arguments in [[], ["generate"], ["a", "b", "c", "d"]] {
            let run = try await tool.run(arguments)
            #expect(run.status == 2)
            #expect(run.errors.hasPrefix("error: usage: ShapewrightPluginTool CONFIGURATION OUTPUT WATCHLIST"))
        }
    }
}
