import Foundation
import TestSupport
import Testing

@Suite struct SampleTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.folder.write("example/service-2.json", Tool.example)
    }

    @Test func values() async throws {
        let samples = try await tool("sample", "example", "--shape", "PutThingRequest", "--count", "5")
        let lines = samples.output.split(separator: "\n")
        #expect(samples.status == 0 && lines.count == 5 && lines.allSatisfy { $0.hasPrefix("{") })
        #expect(try await tool("sample", "example", "--shape", "PutThingRequest", "--count", "5").output == samples.output)
        let broken = try await tool("sample", "example", "--shape", "PutThingRequest", "--invalid")
        #expect(broken.output.contains(#""message": "Name: length must be at most 20, was 21""#))
        let swift = try await tool("sample", "example", "--shape", "Name", "--invalid", "--format", "swift")
        #expect(swift.output.hasPrefix("// Breaks: length must be at most 20, was 21\nlet sample1: Swift.String = "))
    }

    @Test func problems() async throws {
        let unknown = try await tool("sample", "example", "--shape", "PutThingReqest")
        #expect(unknown.status == 2 && unknown.errors == "error: there is no shape “PutThingReqest”; did you mean “PutThingRequest”?\n")
        #expect(try await tool("sample", "example").status == 2)
        #expect(try await tool("sample", "example", "--shape", "Name", "--count", "0").status == 2)
    }
}
