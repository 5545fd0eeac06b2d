import Foundation
import TestSupport
import Testing

@Suite struct GenerateTests {
    private let tool: Tool
    private var folder: TemporaryFolder { tool.folder }

    init() throws {
        tool = try Tool()
        try folder.write("example/service-2.json", Tool.example)
    }

    private func generated(_ arguments: String..., file: String = "ServiceStructures.swift") async throws -> String {
        let run = try await tool.run(["generate"] + arguments + ["--output", "out"])
        try #require(run.status == 0, "\(run.text)")
        #expect(run.errors == "")
        return try folder.text("out/\(file)")
    }

    @Test func onlyWhatChangedIsWritten() async throws {
        let specification = Repository.workforce.path(percentEncoded: false)
        let first = try await tool("generate", specification, "--output", "deep/out")
        #expect(first.status == 0)
        #expect(first.errors == "")
        #expect(first.output.hasPrefix("Wrote 11 of 11 files to deep/out:\n  ServiceNamespace.swift     +"))
        #expect(try folder.contents("deep/out") == Repository.contents(of: Repository.golden))

        let dates = try folder.dates("deep/out")
        #expect(try await tool("generate", specification, "--output", "deep/out").output == "deep/out is up to date.\n")
        #expect(try folder.dates("deep/out") == dates)

        try folder.write("deep/out/ServiceErrors.swift", "// altered")
        let third = try await tool("generate", specification, "--output", "deep/out")
        #expect(third.output.hasPrefix("Wrote 1 of 11 files to deep/out:\n  ServiceErrors.swift  +"))
        let quiet = try await tool("generate", specification, "--output", "deep/out", "--quiet")
        #expect(quiet.text == "")
    }

    @Test func namespace() async throws {
        #expect(try await generated("example").contains("extension Example {"))
        #expect(try await generated("example", "--namespace", "Mine").contains("extension Mine {"))
    }

    @Test("Access levels", arguments: [("public", "public "), ("package", "package "), ("internal", "")])
    func access(level: String, modifier: String) async throws {
        let text = try await generated("example", "--access", level)
        #expect(text.contains("\n    \(modifier)struct GetThingRequest"))
        #expect(text.contains("\n        \(modifier)init("))
        for other in ["public ", "package "] where other != modifier { #expect(!text.contains(other)) }
    }

    @Test("Operations, however they are spaced", arguments: ["PutThing", " PutThing , "])
    func operations(names: String) async throws {
        let text = try await generated("example", "--operations", names)
        #expect(text.contains("struct PutThingRequest") && !text.contains("struct GetThingRequest"))
    }

    @Test func refinements() async throws {
        func file(max: Int) -> String { #"{"refinements": [{"shape": "Name", "length": {"max": \#(max)}, "reason": "It says so."}]}"# }
        try folder.write("own.json", file(max: 7))
        #expect(try await generated("example", file: "ServiceShapes.swift").contains("max: 20"))
        #expect(try await generated("example", "--refinements", "own.json", file: "ServiceShapes.swift").contains("max: 7"))
        try folder.write("example/refinements.json", file(max: 8))
        #expect(try await generated("example", file: "ServiceShapes.swift").contains("max: 8"))
        #expect(try await generated("example", "--refinements", "own.json", file: "ServiceShapes.swift").contains("max: 7"))
    }

    @Test func configuration() async throws {
        try folder.write("elsewhere/mine.json", #"{"spec": "../example", "namespace": "Configured", "operations": ["GetThing"]}"#)
        let text = try await generated("--config", "elsewhere/mine.json")
        #expect(text.contains("extension Configured {") && !text.contains("struct PutThingRequest"))
        // The command line comes first.
        let overridden = try await generated("--config", "elsewhere/mine.json", "--namespace", "Typed", "--operations", "PutThing")
        #expect(overridden.contains("extension Typed {") && !overridden.contains("struct GetThingRequest"))

        try folder.write("example/shapewright.json", #"{"namespace": "Beside"}"#)
        try folder.write("target/shapewright.json", #"{"spec": "../example", "namespace": "Target"}"#)
        #expect(try await generated("target").contains("extension Target {"))
        #expect(try await generated("example").contains("extension Beside {"))
        #expect(try await generated("example/service-2.json").contains("extension Beside {"))
        #expect(try await generated("example", "--config", "elsewhere/mine.json").contains("extension Configured {"))
    }

    @Test func aFolderAFileOrACompressedOne() async throws {
        let expected = try await generated("example")
        #expect(try await generated("example/") == expected)
        #expect(try await generated("example/service-2.json") == expected)
        try folder.write("compressed/service-2.json", Tool.example)
        #expect(try await ProcessOutcome.of(program: "gzip", ["compressed/service-2.json"], in: folder.url).status == 0)
        #expect(try await generated("compressed") == expected)
        #expect(try await generated("compressed/service-2.json.gz") == expected)
    }

    @Test func theSameBytesWhereverItRuns() async throws {
        let environments = [
            ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"], ["LC_ALL": "C", "TZ": "America/St_Johns"], ["LANG": "ar_SA.UTF-8", "HOME": folder.path("home")],
        ]
        let golden = try Repository.contents(of: Repository.golden)
        for (index, environment) in environments.enumerated() {
            let specification = Repository.workforce.path(percentEncoded: false)
            let run = try await tool("generate", specification, "--output", "out\(index)", environment: environment)
            #expect(run.status == 0)
            #expect(try folder.contents("out\(index)") == golden)
        }
    }
}
