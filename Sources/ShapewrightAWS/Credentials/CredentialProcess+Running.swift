import Foundation

extension CredentialProcess {
    /// For how long a program may run, as in other clients.
    static let timeLimit = 60
    /// How many bytes it may print. Credentials are some thousand.
    static let outputLimit = 1 << 20

    #if os(macOS) || os(Linux)
    /// Runs programs, found in `PATH` where they are named without a slash.
    static let start: (@Sendable ([String]) async throws -> CredentialProcessOutput)? = { try await run($0, timeLimit: timeLimit) }

    static func run(_ arguments: [String], timeLimit: Int) async throws -> CredentialProcessOutput {
        guard let executable = executable(arguments[0]) else {
            throw CredentialsError.processFailed(.notStarted(reason: "“\(arguments[0])” is no executable file"))
        }
        let process = RunningProcess(executable, Array(arguments.dropFirst()))
        return try await withTaskCancellationHandler {
            try await process.outcome(timeLimit: timeLimit)
        } onCancel: {
            process.stop(CancellationError())
        }
    }

    private static func executable(_ name: String) -> URL? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
        let candidates = name.contains("/") ? [name] : folders.map { $0 + "/" + name }
        return candidates.first(where: FileManager.default.isExecutableFile).map { URL(fileURLWithPath: $0) }
    }
    #else
    static let start: (@Sendable ([String]) async throws -> CredentialProcessOutput)? = nil
    #endif
}

#if os(macOS) || os(Linux)
/// A program, from before its start to its end.
private final class RunningProcess: @unchecked Sendable {
    private let lock = NSLock()
    private let process = Process()
    private let output = Pipe()
    private var continuation: CheckedContinuation<CredentialProcessOutput, any Error>?
    private var isStopped = false

    init(_ executable: URL, _ arguments: [String]) {
        process.executableURL = executable
        process.arguments = arguments
        // Nobody answers it; what it has to say to the user goes where this process's own messages go.
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
    }

    func outcome(timeLimit: Int) async throws -> CredentialProcessOutput {
        try await withCheckedThrowingContinuation { continuation in
            lock.withLock { self.continuation = continuation }
            // A thread of its own: reading blocks, and a program gets the signal mask of the thread that starts it, which on threads that
            // Dispatch made would keep signals from it, the one that ends it among them.
            Thread.detachNewThread {
                var none = sigset_t()
                sigemptyset(&none)
                pthread_sigmask(SIG_SETMASK, &none, nil)
                self.finish(Result { try self.runToEnd(timeLimit: timeLimit) })
            }
        }
    }

    /// Ends the program, or sees to it that it never starts. Nobody waits for it any longer: its children may keep its output open.
    func stop(_ error: any Error) {
        lock.withLock {
            isStopped = true
            if process.isRunning { process.terminate() }
        }
        finish(.failure(error))
    }

    private func finish(_ result: Result<CredentialProcessOutput, any Error>) {
        let continuation = lock.withLock {
            defer { self.continuation = nil }
            return self.continuation
        }
        continuation?.resume(with: result)
    }

    private func runToEnd(timeLimit: Int) throws -> CredentialProcessOutput {
        try lock.withLock {
            guard !isStopped else { throw CancellationError() }
            do {
                try process.run()
            } catch {
                throw CredentialsError.processFailed(.notStarted(reason: error.localizedDescription))
            }
        }
        let limit = DispatchWorkItem { self.stop(CredentialsError.processFailed(.timedOut(seconds: timeLimit))) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(timeLimit), execute: limit)
        defer { limit.cancel() }
        let bytes = try readOutput()
        process.waitUntilExit()
        return CredentialProcessOutput(status: process.terminationStatus, output: bytes)
    }

    private func readOutput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = try output.fileHandleForReading.read(upToCount: 1 << 16), !chunk.isEmpty {
            bytes += chunk
            guard bytes.count <= CredentialProcess.outputLimit else {
                lock.withLock { if process.isRunning { process.terminate() } }
                throw CredentialsError.processFailed(.invalidOutput(reason: "more than \(CredentialProcess.outputLimit) bytes"))
            }
        }
        return bytes
    }
}
#endif
