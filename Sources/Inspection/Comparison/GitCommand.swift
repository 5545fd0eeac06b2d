import ServiceModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs git.
///
/// Foundation's `Process` would do; but the whole of Foundation would be loaded for it into every run of the command line, which takes as long
/// as generating does.
enum GitCommand {
    /// What git prints; `nil` where it says no.
    ///
    /// - Throws: `DiagnosticsError` where git cannot be run.
    static func output(_ arguments: [String]) throws(DiagnosticsError) -> [UInt8]? {
        #if os(macOS) || os(Linux)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw failure(errno) }
        defer { close(ends[0]) }

        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        for end in ends { posix_spawn_file_actions_addclose(&actions, end) }

        let words = (["git"] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        var process = pid_t()
        let status = posix_spawnp(&process, "git", &actions, nil, words + [nil], environ)
        close(ends[1])
        guard status == 0 else { throw failure(status) }
        let output = readAll(from: ends[0])
        var exit: Int32 = 0
        while waitpid(process, &exit, 0) < 0, errno == EINTR {}
        return exit == 0 ? output : nil
        #else
        throw DiagnosticsError([Diagnostic(.error, "git cannot be run on this system")])
        #endif
    }

    #if os(macOS) || os(Linux)
    private static func readAll(from descriptor: Int32) -> [UInt8] {
        var output: [UInt8] = []
        while true {
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                repeat { count = max(-1, read(descriptor, buffer.baseAddress, buffer.count)) } while count < 0 && errno == EINTR
                count = max(0, count)
            }
            if chunk.isEmpty { return output }
            output += chunk
        }
    }

    private static func failure(_ code: Int32) -> DiagnosticsError {
        DiagnosticsError([Diagnostic(.error, "git cannot be run: \(String(cString: strerror(code)))")])
    }
    #endif
}
