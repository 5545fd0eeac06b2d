import Foundation
import Generation
import Testing

/// Configuration and specification as files on disk.
@Suite final class GeneratorTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "shapewright-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("service-2.json", """
            {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json", "serviceFullName": "X", "serviceId": "Example Service",
              "signatureVersion": "v4", "uid": "x", "jsonVersion": "1.1", "targetPrefix": "X"},
             "operations": {"Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}},
               "Put": {"name": "Put", "http": {"method": "POST", "requestUri": "/"}}},
             "shapes": {"In": {"type": "structure", "members": {"Name": {"shape": "Name"}}}, "Name": {"type": "string"}}}
            """)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func write(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func path(_ name: String = "") -> String { name.isEmpty ? folder.path : folder.appending(path: name).path }

    private func text(_ request: GenerationRequest, _ file: String = "ServiceClient.swift") throws -> String {
        let result = try Generator.generate(request)
        let found = try #require(result.files.first { $0.name == file })
        return String(decoding: found.contents, as: UTF8.self)
    }

    private func errors(_ request: GenerationRequest) -> [String] {
        do {
            _ = try Generator.generate(request)
            return []
        } catch let error as DiagnosticsError {
            return error.diagnostics.map { $0.description.replacingOccurrences(of: path() + "/", with: "") }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func defaults() throws {
        let client = try text(GenerationRequest(specification: path()))
        #expect(client.contains("extension ExampleService {"))
        #expect(client.contains("public protocol ClientProtocol"))
        #expect(client.contains("func get(_ input: In)") && client.contains("func put()"))
    }

    @Test func theConfigurationBesideTheSpecification() throws {
        try write("shapewright.json", #"{"namespace": "Mine", "access": "internal", "operations": ["Put"]}"#)
        for specification in [path(), path("service-2.json")] {
            let client = try text(GenerationRequest(specification: specification))
            #expect(client.contains("extension Mine {\n") && client.contains("    protocol ClientProtocol"))
            #expect(!client.contains("func get("))
        }
        // What the command line says comes first.
        let client = try text(GenerationRequest(specification: path(), operations: ["Get"], namespace: "Yours", access: .package))
        #expect(client.contains("extension Yours {\n") && client.contains("    package protocol ClientProtocol"))
        #expect(client.contains("func get(") && !client.contains("func put("))
    }

    @Test func pathsAreRelativeToTheConfiguration() throws {
        try write("target/shapewright.json", #"{"spec": "..", "refinements": "own.json"}"#)
        try write("target/own.json", #"{"refinements": [{"shape": "Name", "length": {"max": 7}, "reason": "It says so."}]}"#)
        for request in [GenerationRequest(configuration: path("target/shapewright.json")), GenerationRequest(specification: path("target"))] {
            #expect(try text(request, "ServiceShapes.swift").contains("max: 7"))
            #expect(try Set(Generator.generate(request).inputs) == Set(["service-2.json", "target/shapewright.json", "target/own.json"].map(path)))
        }
    }

    @Test("Everything that is wrong with a configuration, in place", arguments: [
        (#"{"name": "x"}"#, ["shapewright.json:1:2: error: unknown key “name” in the configuration"]),
        (#"{"operation": ["Get"]}"#, ["shapewright.json:1:2: error: unknown key “operation” in the configuration; did you mean “operations”?"]),
        (#"{"operations": ["Get", "Putt", "x"]}"#, [
            "shapewright.json:1:24: error: the service has no operation “Putt”; did you mean “Put”?",
            "shapewright.json:1:32: error: the service has no operation “x”",
        ]),
        (#"{"access": "open", "client": 1}"#, [
            "shapewright.json:1:12: error: unknown access “open” in the configuration; known are “public”, “package”, “internal”",
            "shapewright.json:1:30: error: “client” in the configuration must be a boolean, found a number",
        ]),
        (#"{"namespace": "1st"}"#, ["error: “1st” cannot be a namespace: it is no Swift identifier, or a reserved one"]),
        ("{\n  \"refinements\": \"gone.json\"\n}", ["shapewright.json:2:18: error: “gone.json” does not exist"]),
        ("[]", ["shapewright.json:1:1: error: the configuration must be an object, found an array"]),
    ])
    func wrongConfigurations(text: String, expected: [String]) throws {
        try write("shapewright.json", text)
        #expect(errors(GenerationRequest(specification: path())) == expected)
    }

    @Test func aSpecificationThatTheConfigurationNamesInVain() throws {
        try write("shapewright.json", "{\n  \"spec\": \"gone\"\n}")
        #expect(errors(GenerationRequest(configuration: path("shapewright.json"))) == ["shapewright.json:2:11: error: “gone” does not exist"])
    }

    @Test func whatDoesNotExist() {
        #expect(errors(GenerationRequest(specification: path("gone"))) == ["error: “gone” does not exist"])
        #expect(errors(GenerationRequest(specification: path(), configuration: path("gone.json"))) == ["error: the configuration “gone.json” does not exist"])
        #expect(errors(GenerationRequest()) == ["error: name a specification, or a configuration that does"])
    }

    @Test func onlyChangedFilesAreWrittenAndOthersAreLeftAlone() throws {
        let output = OutputFolder(path: path("out/deep"))
        let files = try Generator.generate(GenerationRequest(specification: path())).files
        #expect(try output.differences(from: files).count == files.count)
        #expect(try output.write(files) == files.map(\.name))
        try write("out/deep/Mine.swift", "// mine")
        try write("out/deep/ServiceErrors.swift", "// altered")
        #expect(try output.differences(from: files).count == 1)
        #expect(try output.write(files) == ["ServiceErrors.swift"])
        #expect(try output.differences(from: files).isEmpty)
        #expect(try String(contentsOf: folder.appending(path: "out/deep/Mine.swift"), encoding: .utf8) == "// mine")
    }
}
