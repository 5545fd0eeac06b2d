import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
    private let tool: Tool
    private var folder: TemporaryFolder { tool.folder }

    init() async throws {
        tool = try Tool()
        try folder.write("example/service-2.json", Tool.example)
        let run = try await tool("generate", "example", "--output", "out")
        try #require(run.status == 0, "\(run.text)")
    }

    @Test func freshFiles() async throws {
        let dates = try folder.dates("out")
        let check = try await tool("check", "example", "--output", "out")
        #expect(check.status == 0)
        #expect(check.text == "")
        #expect(try folder.dates("out") == dates)
    }

    @Test func anAlteredFile() async throws {
        let text = try folder.text("out/ServiceStructures.swift")
        try folder.write("out/ServiceStructures.swift", text.replacingOccurrences(of: "struct GetThingRequest", with: "struct Altered"))
        let (contents, dates) = try (folder.contents("out"), folder.dates("out"))

        let check = try await tool("check", "example", "--output", "out")
        #expect(check.status == 1)
        #expect(check.output.hasPrefix("--- out/ServiceStructures.swift\n+++ out/ServiceStructures.swift\n@@ -"))
        #expect(check.output.contains("\n-    public struct Altered") && check.output.contains("\n+    public struct GetThingRequest"))
        #expect(check.errors == "note: 1 of 11 files in out is stale; “shapewright generate” with the same arguments updates them\n")
        #expect(try folder.contents("out") == contents)
        #expect(try folder.dates("out") == dates)
    }

    /// GitHub shows each stale file at the first line that differs.
    @Test func annotations() async throws {
        let fresh = try await tool("check", "example", "--output", "out", "--format", "github")
        #expect(fresh.status == 0 && fresh.text == "")

        let text = try folder.text("out/ServiceStructures.swift")
        let line = try #require(text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("struct GetThingRequest") }) + 1
        try folder.write("out/ServiceStructures.swift", text.replacingOccurrences(of: "struct GetThingRequest", with: "struct Altered"))
        try folder.write("out/ServiceClient.swift", try folder.text("out/ServiceClient.swift").split(separator: "\n", omittingEmptySubsequences: false).prefix(4).joined(separator: "\n") + "\n")
        try FileManager.default.removeItem(atPath: folder.path("out/ServiceErrors.swift"))
        let check = try await tool("check", "example", "--output", "out", "--format", "github")
        #expect(check.status == 1)
        let lines = check.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines.contains {
            $0.hasPrefix("::error file=out/ServiceStructures.swift,line=\(line),col=1,title=Generated file is stale::ServiceStructures.swift is stale (+1 -1); this is the first line that differs. ")
        }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("::error file=out/ServiceClient.swift,line=4,") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("::error file=out/ServiceErrors.swift,line=1,col=1,title=Generated file is stale::ServiceErrors.swift is missing.") }, "\(lines)")
        #expect(check.errors == "note: 3 of 11 files in out are stale; “shapewright generate” with the same arguments updates them\n")
        #expect(try await tool("check", "example", "--output", "out", "--format", "json").status == 2)
    }

    /// A folder's name is no part of a command.
    @Test func annotationsAreEscaped() async throws {
        let name = "50%,a:b\n::error::x"
        let check = try await tool("check", "example", "--output", name, "--format", "github")
        #expect(check.status == 1)
        let lines = check.output.split(separator: "\n")
        #expect(lines.count == 11)
        #expect(lines.allSatisfy { $0.hasPrefix(#"::error file=50%25%2Ca%3Ab\u{a}%3A%3Aerror%3A%3Ax/Service"#) }, "\(lines.first ?? "")")
    }

    /// What a comparison of text would take for the same.
    @Test func bytesThatAloneDiffer() async throws {
        // One letter, and the same in two scalars.
        let documented = Tool.example.replacingOccurrences(of: #""operations": {"#, with: "\"documentation\": \"caf\u{E9}\", \"operations\": {")
        try folder.write("example/service-2.json", documented)
        _ = try await tool("generate", "example", "--output", "out")
        let text = try folder.text("out/ServiceNamespace.swift")
        for altered in [text.replacingOccurrences(of: "\n", with: "\r\n"), text.decomposedStringWithCanonicalMapping] {
            try folder.write("out/ServiceNamespace.swift", altered)
            let check = try await tool("check", "example", "--output", "out")
            #expect(check.status == 1)
            #expect(check.output.hasPrefix("--- out/ServiceNamespace.swift\n+++ out/ServiceNamespace.swift\n@@ "))
        }
    }

    @Test func aMissingNewlineAtTheEnd() async throws {
        let text = try folder.text("out/ServiceErrors.swift")
        try folder.write("out/ServiceErrors.swift", String(text.dropLast()))
        let check = try await tool("check", "example", "--output", "out")
        #expect(check.status == 1)
        #expect(check.output.contains("\n\\ No newline at end of file\n"))
    }

    @Test func missingFiles() async throws {
        try FileManager.default.removeItem(atPath: folder.path("out/ServiceClient.swift"))
        let one = try await tool("check", "example", "--output", "out")
        #expect(one.status == 1)
        #expect(one.output.hasPrefix("--- /dev/null\n+++ out/ServiceClient.swift\n@@ -0,0 +1,"))

        let all = try await tool("check", "example", "--output", "nowhere")
        #expect(all.status == 1)
        #expect(all.errors.hasPrefix("note: 11 of 11 files in nowhere are stale"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("nowhere")))
    }

    @Test func whatElseChangesTheFiles() async throws {
        for arguments in [["--access", "internal"], ["--namespace", "Other"], ["--operations", "GetThing"]] {
            #expect(try await tool.run(["check", "example", "--output", "out"] + arguments).status == 1)
        }
    }

    @Test func anOutputThatIsNoFolder() async throws {
        try folder.write("file", "")
        for command in ["check", "generate"] {
            let run = try await tool(command, "example", "--output", "file")
            #expect(run.status == 2)
            #expect(run.errors == "error: “file” is a file, not a folder\n")
        }
        // Whatever the reason that the system gives.
        let beneath = try await tool("generate", "example", "--output", "file/out")
        #expect(beneath.status == 2)
        #expect(beneath.errors.hasPrefix("error: “file/out” cannot be written: "))
    }
}
