import Foundation

/// What of this process's memory is in use, where the system says so in `/proc`.
enum ResidentMemory {
    static var text: String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        guard let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) }) else { return "unknown" }
        return String(format: "%.1f MiB", kibibytes / 1024)
    }
}
