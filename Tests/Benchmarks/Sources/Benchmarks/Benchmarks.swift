import Foundation

/// Prints figures, each against something known in the same run. Never fails on a timing.
///
/// The arguments name what to measure: `wire`, `validation`, `allocations`, `patterns`, `generation`, `linearity`; without any, all.
@main
struct Benchmarks {
    private enum Subject: String, CaseIterable {
        case wire
        case validation
        case allocations
        case patterns
        case generation
        case linearity

        func run() throws {
            switch self {
            case .wire: try WireBenchmark().run()
            case .validation: ValidationBenchmark().run()
            case .allocations: try AllocationBenchmark().run()
            case .patterns: try PatternBenchmark().run()
            case .generation: try GenerationBenchmark().run()
            case .linearity: try LinearityBenchmark().run()
            }
        }
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let subjects = arguments.compactMap(Subject.init)
        guard subjects.count == arguments.count else {
            print("measures \(Subject.allCases.map(\.rawValue).joined(separator: ", "))")
            return
        }
        for subject in subjects.isEmpty ? Subject.allCases : subjects { try subject.run() }
    }
}
