import Foundation
#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How much memory the tool takes at most while it generates a model.
struct MemoryBenchmark {
    func run(_ title: String, specification: String) throws {
        guard let tool = Tool.path else { return Tool.explainAbsence() }
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("shapewright-memory-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let before = largestChild
        try Tool.run(tool, ["generate", specification, "--output", output.path, "--quiet"])
        // The system tells the largest of all processes waited for; all before were smaller, or nothing can be said.
        let largest = largestChild
        guard largest > before else { return print("\(title): at most the \(before >> 10) kB that a process before has taken") }
        print("\(title): \(largest >> 20) MiB at most")
    }

    /// The most memory that a process which this one has waited for has had, in bytes.
    private var largestChild: Int {
        var usage = rusage()
        #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        // In kilobytes here, in bytes on Apple's systems.
        return usage.ru_maxrss << 10
        #else
        getrusage(RUSAGE_CHILDREN, &usage)
        return usage.ru_maxrss
        #endif
    }
}
