import ServiceModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Standard error, without a buffer.
package enum StandardError {
    package static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Writes as much as is taken; there is nowhere to say that it was not all.
    package static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }

    /// Writes lines that say nothing to the terminal but what can be read, whatever they quote.
    package static func writeVisible(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
        write(lines.joined(separator: "\n") + "\n")
    }

    /// Ends the process.
    package static func exit(_ code: Int32) -> Never { systemExit(code) }
}

// Under names that the type's own do not hide.
private let systemWrite = write
private let systemExit = exit
