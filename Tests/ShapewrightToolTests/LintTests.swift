import Foundation
import TestSupport
import Testing

@Suite struct LintTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.folder.write("good/service-2.json", Tool.example)
        try tool.folder.write("bad/service-2.json", Tool.example.replacingOccurrences(of: #""max": 20"#, with: #""max": 20, "min": 30"#))
    }

    @Test func findingsBecomeExitCodes() async throws {
        let good = try await tool("lint", "good")
        #expect(good.status == 0 && good.output == "no findings\n" && good.errors == "")
        let bad = try await tool("lint", "bad")
        #expect(bad.status == 1 && bad.errors == "")
        #expect(bad.output.hasPrefix("bad/service-2.json:13:") && bad.output.contains(": error: Name: the minimum 30 lies above the maximum 20") && bad.output.hasSuffix("\n1 error\n"))
        #expect(try await tool("lint", "bad", "--format", "json").output.contains(#""id": "bounds-crossed""#))
        #expect(try await tool("lint", "bad", "--format", "github").output.hasPrefix("::error file=bad/service-2.json,line=13,"))
    }

    @Test func badUsage() async throws {
        #expect(try await tool("lint").status == 2)
        #expect(try await tool("lint", "missing").status == 2)
        try tool.folder.write("broken/service-2.json", "{")
        #expect(try await tool("lint", "broken").status == 2)
        let unknown = try await tool("lint", "--explain", "bounds-crosed")
        #expect(unknown.status == 2 && unknown.errors.contains("did you mean “bounds-crossed”?"))
    }

    @Test func explanations() async throws {
        let explanation = try await tool("lint", "--explain", "lost-backslash")
        #expect(explanation.status == 0 && explanation.output.hasPrefix("lost-backslash (warning)\n\n"))
    }
}
