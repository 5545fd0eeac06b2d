import Foundation
import TestSupport
import Testing

@Suite struct DiffTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.folder.write("old/service-2.json", Tool.example)
        try tool.folder.write("new/service-2.json", Self.changed)
    }

    /// A member more in one operation's request, and a tighter limit on what both take.
    private static let changed = Tool.example
        .replacingOccurrences(of: #""PutThingRequest": {"type": "structure", "members": {"#, with: #""PutThingRequest": {"type": "structure", "members": {"Size": {"shape": "Name"}, "#)
        .replacingOccurrences(of: #""max": 20"#, with: #""max": 10"#)

    @Test func verdictsBecomeExitCodes() async throws {
        let diff = try await tool("diff", "old", "new")
        #expect(diff.status == 1 && diff.errors == "")
        #expect(diff.output.hasPrefix("Example Service 2026-01-01: 2 changes, 1 of them breaking; suggested version step: major\n\nbreaking Name length-tightened\n"))
        #expect(!diff.output.contains("\u{1B}"))
        #expect(try await tool("diff", "old", "new", "--fail-on", "never").status == 0)
        #expect(try await tool("diff", "old", "old", "--fail-on", "any").status == 0)
        #expect(try await tool("diff", "new", "old").status == 1)
        #expect(try await tool("diff", "new", "old", "--operations", "GetThing").status == 0)
        #expect(try await tool("diff", "new", "old", "--operations", "GetThing", "--fail-on", "any").status == 1)
    }

    @Test func acceptedChanges() async throws {
        try tool.folder.write("accepted.json", #"{"accepted": [{"change": "length-tightened", "place": "Name", "reason": "Nobody has long names."}]}"#)
        let diff = try await tool("diff", "old", "new", "--allow", "accepted.json")
        #expect(diff.status == 0 && diff.errors == "" && diff.output.contains("accepted Name length-tightened"))
        #expect(try await tool("diff", "old", "new", "--allow", "accepted.json", "--fail-on", "any").status == 1)

        let unused = try await tool("diff", "old", "old", "--allow", "accepted.json")
        #expect(unused.status == 0 && unused.errors == "accepted.json:1:15: warning: “length-tightened” at “Name” is accepted, but is no change\n")

        try tool.folder.write("slip.json", "{\"accepted\": [\n  {\"change\": \"length-tigthened\", \"place\": \"Name\", \"why\": \"\"}]}")
        let slip = try await tool("diff", "old", "new", "--allow", "slip.json")
        #expect(slip.status == 2 && slip.output == "")
        #expect(slip.errors.contains("slip.json:2:14: error: there is no change “length-tigthened”; did you mean “length-tightened”?"))
        #expect(slip.errors.contains("slip.json:2:51: error: unknown key “why” in an accepted change"))
    }

    @Test func formats() async throws {
        let json = try await tool("diff", "old", "new", "--format", "json")
        let value = try JSONText.read(json.output)
        #expect(json.status == 1 && value["diffFormat"] as? Int == 1 && (value["changes"] as? [Any])?.count == 2)
        let markdown = try await tool("diff", "old", "new", "--format", "markdown").output
        #expect(markdown.hasPrefix("### Example Service 2026-01-01: 2 changes, 1 of them breaking\n") && markdown.contains("| `Name` | `length-tightened` |"))
        let github = try await tool("diff", "old", "new", "--format", "github").output.split(separator: "\n")
        #expect(github.count == 2 && github[0].hasPrefix("::error file=new/service-2.json,line=13,col=5,title=length-tightened::Name: length is at most 10, was at most 20."))
        let changelog = try await tool("diff", "old", "new", "--format", "changelog", "--date", "2026-02-03")
        #expect(changelog.output == "2026/02/03 - Example Service - 1 updated api methods\n\nPutThing (updated)\nChanges (request)\n{'Size': 'string'}\n")
    }

    /// Operations that one side alone has are new or gone; those that neither has are an error.
    @Test func selections() async throws {
        try tool.folder.write("more/service-2.json", Tool.example.replacingOccurrences(of: #""GetThing": {"name": "GetThing""#, with: #""ReadThing": {"name": "GetThing""#))
        let diff = try await tool("diff", "old", "more", "--operations", "GetThing,ReadThing", "--fail-on", "never")
        #expect(diff.status == 0 && diff.output.contains("ReadThing() operation-added") && diff.output.contains("GetThing() operation-removed"))
        let unknown = try await tool("diff", "old", "new", "--operations", "GetThin")
        #expect(unknown.status == 2 && unknown.errors == "error: the service has no operation “GetThin”; did you mean “GetThing”?\n")
        try tool.folder.write("new/shapewright.json", #"{"operations": ["GetThing"]}"#)
        #expect(try await !tool("diff", "old", "new").output.contains("PutThing"))
    }

    @Test func inputAtFault() async throws {
        for arguments in [["old", "gone"], ["gone", "new"], ["old", "git:"], ["old", "git:HEAD"], ["old", "new", "--date", "yesterday"], ["old", "new", "--format", "xml"], ["old"]] {
            let run = try await tool.run(["diff"] + arguments)
            #expect(run.status == 2 && run.output == "" && !run.errors.isEmpty, "\(arguments)")
        }
    }

    @Test func revisions() async throws {
        func git(_ arguments: String...) async throws {
            let identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
            let run = try await ProcessOutcome.of(
                program: "git", identity + arguments, in: tool.folder.url, environment: ["GIT_COMMITTER_DATE": "2026-03-04T12:00:00Z", "GIT_AUTHOR_DATE": "2026-03-04T12:00:00Z"])
            try #require(run.status == 0, "\(run.errors)")
        }
        try await git("init", "--quiet")
        try await git("add", "old")
        try await git("commit", "--quiet", "-m", "old")
        try tool.folder.write("old/service-2.json", Self.changed)
        for path in ["git:HEAD:old", "git:HEAD:old/", "git:HEAD:./old", "git:HEAD:old/service-2.json"] {
            let diff = try await tool("diff", path, "old")
            #expect(diff.status == 1 && diff.output.contains("2 changes, 1 of them breaking"), "\(path): \(diff.errors)")
        }
        let back = try await tool("diff", "old", "git:HEAD:old", "--format", "changelog")
        #expect(back.output == "2026/03/04 - Example Service - no api methods\n")
        // Annotations point at files that are there.
        #expect(try await tool("diff", "old", "git:HEAD:old", "--format", "github").output.contains("file=old/service-2.json,"))
        for path in ["git:nowhere:old", "git:HEAD:new", "git:--help:old"] {
            let run = try await tool("diff", path, "old")
            #expect(run.status == 2 && run.output == "" && run.errors.hasPrefix("error: "), "\(path)")
        }
    }
}

private enum JSONText {
    static func read(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
