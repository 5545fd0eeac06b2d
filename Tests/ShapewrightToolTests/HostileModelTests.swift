import Foundation
import TestSupport
import Testing

/// Every command on models that are made to exhaust it: in 500 MB of memory and on stacks of 512 kB, each ends with an answer or an error.
@Suite(.serialized, .enabled(if: Sanitizer.current == nil, "a sanitizer’s own memory exceeds the limit"))
struct HostileModelTests {
    private let tool: Tool
    private var folder: TemporaryFolder { tool.folder }

    init() throws {
        tool = try Tool()
        try folder.write("other/service-2.json", Tool.example)
    }

    /// Threads get as much stack as the limit says, too. The system counts what can be written to against the limit on data.
    private func limited(_ arguments: String) async throws -> ProcessOutcome {
        let program = Repository.products.appending(path: "shapewright").path(percentEncoded: false)
        let start = ContinuousClock.now
        let script = "ulimit -c 0; ulimit -s 512; ulimit -d 500000; exec '\(program)' \(arguments)"
        let run = try await ProcessOutcome.of(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: folder.url)
        let elapsed = (ContinuousClock.now - start).formatted(.units(allowed: [.milliseconds], width: .narrow))
        print("\(arguments): exit \(run.status), \(elapsed)")
        return run
    }

    @Test(arguments: HostileModel.allCases) func everyCommand(model: HostileModel) async throws {
        try folder.write("model/service-2.json", model.text)
        for command in [
            "generate model --output out", "check model --output out", "inspect model", "docs model --output pages", "lint model", "diff other model",
            "diff model other", "sample model --shape In", "sample model --shape In --format swift --invalid",
        ] {
            let run = try await limited(command)
            #expect((0...2).contains(run.status), "\(model), \(command): \(run.errors.prefix(2_000))")
            if command == "lint model", let finding = model.finding {
                #expect(run.status == 1)
                #expect(run.output.contains("[\(finding)]"))
            } else if model.isRefused {
                #expect(run.status == 2, "\(model), \(command)")
                #expect(run.errors.contains(#/^model/service-2.json:1:\d+: error: /#.anchorsMatchLineEndings()), "\(model), \(command)")
            }
            #expect(run.errors.utf8.count < 400_000, "\(model), \(command)")
            if command.hasPrefix("generate"), !model.isRefused { #expect(run.status == 0, "\(model): \(run.errors.prefix(2_000))") }
        }
    }

    @Test func aFileThatUnpacksToAGigabyte() async throws {
        let bomb = try await ProcessOutcome.of(
            URL(fileURLWithPath: "/bin/bash"), ["-c", "mkdir bomb; head -c 1073741824 /dev/zero | gzip -9 > bomb/service-2.json.gz"], in: folder.url)
        try #require(bomb.status == 0)
        let run = try await limited("generate bomb --output out")
        #expect(run.status == 2)
        #expect(run.errors == "bomb/service-2.json.gz:1:1: error: the compressed file holds more than 64 MiB\n")
    }

    @Test func expressionsAndPathsWithoutEnd() async throws {
        try folder.write("model/service-2.json", HostileModel.chain.text)
        let many = 100_000
        for argument in [
            String(repeating: "(", count: many) + "a" + String(repeating: ")", count: many), "a" + String(repeating: ".a", count: many),
            String(repeating: "!", count: many) + "a", "a" + String(repeating: " || a", count: many), "a" + String(repeating: "[]", count: many),
            "a" + String(repeating: "[?", count: many), "length(" + String(repeating: "length(", count: many),
        ] {
            let acceptor = #"{"matcher":"path","expected":true,"state":"success","argument":"\#(argument)"}"#
            try folder.write("model/waiters-2.json", #"{"version":2,"waiters":{"W":{"operation":"Op","delay":1,"maxAttempts":3,"acceptors":[\#(acceptor)]}}}"#)
            try folder.write("model/paginators-1.json", #"{"pagination":{"Op":{"input_token":"a","output_token":"\#(argument)","result_key":"\#(argument)"}}}"#)
            let run = try await limited("generate model --output out")
            #expect(run.status == 0, "\(run.errors.prefix(1_000))")
            #expect(run.errors.contains("the waiter “W” is left out"))
            #expect(run.errors.utf8.count < 2_000)
        }
    }
}
