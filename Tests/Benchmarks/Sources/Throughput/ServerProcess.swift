import Foundation

/// The server, as a process.
final class ServerProcess {
    let url: URL
    private let process = Process()

    init() throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = ["serve"]
        process.standardOutput = output
        try process.run()
        // It prints its port, and is ready.
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let url = URL(string: "http://127.0.0.1:\(port)") else { fatalError("the server printed no port") }
        self.url = url
    }

    func stop() {
        // Not SIGTERM: it is blocked on threads of Dispatch's, and a process started by one inherits that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
