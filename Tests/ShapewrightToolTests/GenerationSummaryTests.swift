import Foundation
import TestSupport
import Testing

/// What `generate` says of its work.
@Suite struct GenerationSummaryTests {
    private let tool: Tool
    private var folder: TemporaryFolder { tool.folder }

    init() async throws {
        tool = try Tool()
        try folder.write("example/service-2.json", Tool.example)
        let run = try await tool("generate", "example", "--output", "out")
        try #require(run.status == 0, "\(run.text)")
    }

    private func generate(_ changes: (String, String)...) async throws -> [String] {
        let text = changes.reduce(Tool.example) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        try folder.write("example/service-2.json", text)
        let run = try await tool("generate", "example", "--output", "out")
        #expect(run.status == 0 && run.errors == "")
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test func aNewMember() async throws {
        let lines = try await generate((#""PutThingRequest": {"type": "structure", "members": {"#, #""PutThingRequest": {"type": "structure", "members": {"Size": {"shape": "Name"}, "#))
        // The property with its documentation, an assignment, a line of the schema; and the initialiser's line, which counts on both sides.
        #expect(lines == ["Wrote 1 of 11 files to out:", "  ServiceStructures.swift  +6 -1", "Changed: PutThingRequest"], "\(lines)")
    }

    @Test func aNewOperation() async throws {
        let lines = try await generate(
            (#""PutThing": {"#, #""DropThing": {"name": "DropThing", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "DropThingRequest"}}, "PutThing": {"#),
            (#""Name": {"type""#, #""DropThingRequest": {"type": "structure", "members": {}}, "Name": {"type""#))
        #expect(lines.first == "Wrote 3 of 11 files to out:" && lines.last == "Added: DropThingRequest, dropThing()", "\(lines)")
        let back = try await generate()
        #expect(back.last == "Removed: DropThingRequest, dropThing()", "\(back)")
    }

    /// A whole service fits on a screen.
    @Test func manyDeclarations() async throws {
        let run = try await tool("generate", Repository.workforce.path(percentEncoded: false), "--output", "fresh")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 16 && lines.allSatisfy { $0.count < 400 })
        #expect(run.output.contains("Added: ") && run.output.contains(" more\n") && run.output.contains("  ServiceStructures.swift"))
        #expect(try await tool("generate", Repository.workforce.path(percentEncoded: false), "--output", "fresh").output == "fresh is up to date.\n")
    }

    /// Line counts are those of the diff, where nothing has moved.
    @Test func countsAreThoseOfTheDiff() async throws {
        try folder.write("example/service-2.json", Tool.example.replacingOccurrences(of: "\"max\": 20", with: "\"max\": 30, \"min\": 2"))
        let diff = try await tool("check", "example", "--output", "out").output.split(separator: "\n")
        let added = diff.count { $0.hasPrefix("+") && !$0.hasPrefix("+++") }, removed = diff.count { $0.hasPrefix("-") && !$0.hasPrefix("---") }
        let lines = try await tool("generate", "example", "--output", "out").output.split(separator: "\n").filter { $0.hasPrefix("  ") }
        let counts = lines.map { $0.split(separator: " ").suffix(2).compactMap { Int($0) } }
        #expect(counts.reduce(0) { $0 + $1[0] } == added && counts.reduce(0) { $0 - $1[1] } == removed, "\(lines)")
    }
}
