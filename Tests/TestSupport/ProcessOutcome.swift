import Foundation

/// What came of a process that has run to its end.
package struct ProcessOutcome: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String

    /// Both, for what may stand in either.
    package var text: String { output + errors }
    package var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// Runs a process without blocking the thread.
    ///
    /// - Parameter environment: Changes to this process's own environment.
    package static func of(
        _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) async throws -> ProcessOutcome {
        // Files instead of pipes: nobody has to empty them while the process runs.
        let captured = try TemporaryFolder()
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try captured.handle("output")
        process.standardError = try captured.handle("errors")
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return ProcessOutcome(status: process.terminationStatus, output: try captured.text("output"), errors: try captured.text("errors"))
    }

    /// Runs a program that is found in `PATH`.
    package static func of(
        program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) async throws -> ProcessOutcome {
        try await of(URL(fileURLWithPath: "/usr/bin/env"), [program] + arguments, in: folder, environment: environment)
    }
}
