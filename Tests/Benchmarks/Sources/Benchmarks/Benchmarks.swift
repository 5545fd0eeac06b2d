import Foundation

/// Prints figures, each against something known in the same run. Never fails on a timing.
@main
struct Benchmarks {
    static func main() throws {
        try WireBenchmark().run()
        ValidationBenchmark().run()
        try PatternBenchmark().run()
        try GenerationBenchmark().run()
    }
}
