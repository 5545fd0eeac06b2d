import Foundation
import TestSupport
import Testing

@Suite struct DocsTests {
    private let tool: Tool
    private var folder: TemporaryFolder { tool.folder }

    init() throws {
        tool = try Tool()
        try folder.write("example/service-2.json", Tool.example)
    }

    @Test func onlyWhatChangedIsWritten() async throws {
        let first = try await tool("docs", "example", "--output", "deep/docs")
        #expect(first.status == 0 && first.errors == "" && first.output == "Wrote 3 of 3 pages to deep/docs.\n")
        #expect(try Set(folder.contents("deep/docs").keys) == ["index.md", "GetThing.md", "PutThing.md"])
        #expect(try folder.text("deep/docs/GetThing.md").contains("try await client.getThing(.init(name: \"string\"))"))
        let dates = try folder.dates("deep/docs")
        #expect(try await tool("docs", "example", "--output", "deep/docs").output == "deep/docs is up to date.\n")
        #expect(try folder.dates("deep/docs") == dates)
        #expect(try await tool("docs", "example", "--output", "deep/docs", "--namespace", "Mine", "--quiet").text == "")
        #expect(try folder.text("deep/docs/GetThing.md").contains("`Mine.GetThingRequest`"))
    }

    @Test func aCatalogue() async throws {
        let run = try await tool("docs", "example", "--output", "out", "--format", "docc")
        #expect(run.status == 0 && run.output == "Wrote 3 of 3 pages to out/ExampleReference.docc.\n")
        #expect(try folder.text("out/ExampleReference.docc/ExampleReference.md").contains("\n## Topics\n\n### Operations\n\n* <doc:GetThing>\n* <doc:PutThing>\n"))
        #expect(try await tool("docs", "example", "--output", "out", "--format", "html").status == 2)
    }

    /// Pages of operations that are gone go; whatever else lies there stays.
    @Test func pagesThatAreGone() async throws {
        _ = try await tool("docs", "example", "--output", "out")
        try folder.write("out/Mine.md", "# Mine\n")
        try folder.write("other/service-2.json", Tool.example.replacingOccurrences(of: #""serviceId": "Example""#, with: #""serviceId": "Other""#)
            .replacingOccurrences(of: "PutThing", with: "OtherThing").replacingOccurrences(of: "GetThing", with: "SomeThing"))
        let pruned = try await tool("docs", "example", "--output", "out", "--operations", "GetThing")
        #expect(pruned.output == "Wrote 1 of 2 pages to out.\nRemoved PutThing.md.\n")
        #expect(try Set(folder.contents("out").keys) == ["index.md", "GetThing.md", "Mine.md"])

        // Another service's index is a stranger, and so nothing is written.
        let other = try await tool("docs", "other", "--output", "out")
        #expect(other.status == 2 && other.output == "")
        #expect(other.errors.contains("out/index.md” is no page that “shapewright docs” has written for this service"))
        #expect(try Set(folder.contents("out").keys) == ["index.md", "GetThing.md", "Mine.md"])
    }

    @Test func filesOfOthersAreNeverLost() async throws {
        try folder.write("out/PutThing.md", "# Notes of mine\n")
        let run = try await tool("docs", "example", "--output", "out")
        #expect(run.status == 2 && run.errors.hasPrefix("error: “out/PutThing.md” is no page"))
        #expect(try folder.contents("out").count == 1)
        try folder.write("file", "")
        #expect(try await tool("docs", "example", "--output", "file").status == 2)
        #expect(try await tool("docs", "gone", "--output", "out").status == 2)
    }

    @Test func theSameBytesWhereverItRuns() async throws {
        let specification = Repository.workforce.path(percentEncoded: false)
        for (index, locale) in ["tr_TR.UTF-8", "C", "ar_SA.UTF-8"].enumerated() {
            let run = try await tool("docs", specification, "--output", "out\(index)", environment: ["LC_ALL": locale, "TZ": "Asia/Kathmandu"])
            #expect(run.status == 0)
            #expect(try folder.contents("out\(index)") == folder.contents("out0"))
        }
    }
}
