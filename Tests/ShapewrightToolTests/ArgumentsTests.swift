import Foundation
import TestSupport
import Testing

/// Exit codes, and what goes where.
@Suite struct ArgumentsTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.folder.write("example/service-2.json", Tool.example)
        try tool.folder.write("empty/readme.txt", "")
        try tool.folder.write("bad.json", "{\n  \"metadata\": }")
        try tool.folder.write("key.json", "{\n  \"spec\": \"example\",\n  \"namspace\": \"X\"\n}")
        try tool.folder.write("operation.json", "{\"spec\": \"example\", \"operations\": [\n  \"GetThin\",\n  \"PutThing\", \"Other\"]}")
        try tool.folder.write("none.json", "{\"spec\": \"example\", \"operations\": []}")
        try tool.folder.write("gone.json", "{\"spec\": \"nowhere/../gone\"}")
    }

    @Test("Input at fault", arguments: [
        (["gone"], ["error: “gone” does not exist"]),
        (["empty"], ["error: the folder “empty” holds neither service-2.json nor service-2.json.gz"]),
        (["bad.json"], ["bad.json:2:15: error: expected a value, found “}”"]),
        (["example", "--operations", "GetThin,Other"], [
            "error: the service has no operation “GetThin”; did you mean “GetThing”?", "error: the service has no operation “Other”",
        ]),
        (["example", "--namespace", "no name"], ["error: “no name” cannot be a namespace: it is no Swift identifier, or a reserved one"]),
        (["example", "--refinements", "gone.json.gz"], ["error: “gone.json.gz” does not exist"]),
        (["--config", "key.json"], ["key.json:3:3: error: unknown key “namspace” in the configuration; did you mean “namespace”?"]),
        (["--config", "operation.json"], [
            "operation.json:2:3: error: the service has no operation “GetThin”; did you mean “GetThing”?",
            "operation.json:3:15: error: the service has no operation “Other”",
        ]),
        (["--config", "none.json"], ["none.json:1:35: error: “operations” names no operation; leave the key out for all"]),
        (["--config", "gone.json"], ["gone.json:1:10: error: “gone” does not exist"]),
        (["--config", "nowhere.json"], ["error: the configuration “nowhere.json” does not exist"]),
        (["--config", "example"], ["error: the configuration “example” is a folder, not a file"]),
    ])
    func input(arguments: [String], errors: [String]) async throws {
        for command in [["generate", "--output", "out"], ["check", "--output", "out"], ["inspect"]] {
            // Names are the generation's business.
            if command == ["inspect"], arguments.contains("--namespace") { continue }
            let run = try await tool.run(command + arguments)
            #expect(run.status == 2)
            #expect(run.output == "")
            #expect(run.errors == errors.map { $0 + "\n" }.joined())
        }
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("out")))
    }

    @Test("Arguments at fault", arguments: [
        (["generate"], "name a specification, or a configuration with --config"),
        (["generate", "example"], "Missing expected argument '--output <DIR>'"),
        (["generate", "example", "--output", "out", "--unheard"], "Unknown option '--unheard'"),
        (["generate", "example", "--output", "out", "--access", "open"], "Please provide one of 'public', 'package' or 'internal'."),
        (["generate", "example", "--output", "out", "--operations", " , "], "--operations names no operation; leave it out for all"),
        (["generate", "example", "--output", ""], "the output folder has no name"),
        (["generate", "example", "other", "--output", "out"], "Unexpected argument 'other'"),
        (["check", "example"], "Missing expected argument '--output <DIR>'"),
        (["inspect"], "name a specification, or a configuration with --config"),
        (["unheard"], "Unexpected argument 'unheard'"),
    ])
    func usage(arguments: [String], message: String) async throws {
        let run = try await tool.run(arguments)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(message))
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("out")))
    }

    @Test(arguments: [["--help"], ["generate", "--help"], ["check", "-h"], ["help", "inspect"], []])
    func help(arguments: [String]) async throws {
        let run = try await tool.run(arguments)
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: shapewright"))
        #expect(run.errors == "")
    }

    @Test func inspection() async throws {
        let run = try await tool("inspect", "example", "--operations", "GetThing")
        #expect(run.status == 0)
        #expect(run.errors == "")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect((object["operations"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["GetThing"])
        #expect(run.output.hasSuffix("}\n"))
    }
}
