import ArgumentParser
import Generation

/// Standard error, and the exit codes that the command line promises.
enum Terminal {
    static func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { writeError(diagnostic.description) }
    }

    static func note(_ message: String) {
        writeError("note: \(message)")
    }

    /// Says what went wrong and ends the process: 0 where help was asked for, 1 where a command said “no”, 2 for everything else.
    static func exit(with error: any Error) -> Never {
        if let code = error as? ExitCode { StandardError.exit(code.rawValue) }
        if let error = error as? DiagnosticsError {
            report(error.diagnostics)
            StandardError.exit(2)
        }
        let code = Shapewright.exitCode(for: error)
        if code.isSuccess {
            print(Shapewright.fullMessage(for: error))
            StandardError.exit(0)
        }
        writeError(Shapewright.fullMessage(for: error))
        StandardError.exit(2)
    }

    private static func writeError(_ text: String) {
        StandardError.writeVisible(text)
    }
}
