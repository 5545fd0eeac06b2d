import Foundation
import Testing

/// moto's server, an implementation of AWS's services in memory, as a process on a free port of the loopback interface.
final class MotoServer: Sendable {
    /// The one that the running suite uses.
    @TaskLocal static var current: MotoServer?

    let endpoint: URL
    private let process: Process
    private let log: URL

    init() async throws {
        log = FileManager.default.temporaryDirectory.appending(path: "moto-\(UUID().uuidString).log")
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["SHAPEWRIGHT_MOTO"]))
        process.arguments = ["-H", "127.0.0.1", "-p", "0"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        endpoint = try await Self.endpoint(of: process, log)
    }

    /// Waits until the server has said in its log where it listens.
    private static func endpoint(of process: Process, _ log: URL) async throws -> URL {
        while true {
            let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
            if let match = text.firstMatch(of: /Running on (http:\/\/127\.0\.0\.1:[0-9]+)\s/) { return try #require(URL(string: String(match.1))) }
            try #require(process.isRunning, "moto's server has ended: \(text)")
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    func stop() {
        // Not SIGTERM: it is blocked on threads of Dispatch's, and a process started by one inherits that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: log)
    }
}

/// Starts the server for a suite, and stops it afterwards.
struct UsesMotoServer: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        let server = try await MotoServer()
        defer { server.stop() }
        try await MotoServer.$current.withValue(server) { try await function() }
    }
}
