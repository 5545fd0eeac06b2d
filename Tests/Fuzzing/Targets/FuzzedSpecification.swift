import ServiceModel
import SpecReading

/// The files of a specification out of one input.
struct FuzzedSpecification {
    private let names = ["service-2.json", "paginators-1.json", "waiters-2.json", "refinements.json"]
    private let parts: [[UInt8]]

    init(_ input: [UInt8]) { parts = input.parts(atMost: 4) }

    /// The model; `nil` where it has been refused.
    func model(refusesImpossibleValues: Bool = true) throws(FuzzFinding) -> ServiceModel? {
        func file(_ index: Int) -> SourceFile? {
            index < parts.count && !parts[index].isEmpty ? SourceFile(path: names[index], bytes: parts[index]) : nil
        }
        let files = SpecificationFiles(
            service: SourceFile(path: names[0], bytes: parts[0]), paginators: file(1), waiters: file(2), refinements: file(3))
        // A compressed file has other places, and its own target.
        guard parts.allSatisfy({ !$0.starts(with: [0x1F, 0x8B]) }) else { return nil }
        let reading = SpecificationReading(files, refusesImpossibleValues: refusesImpossibleValues)
        try Places.check(reading.diagnostics, in: Dictionary(uniqueKeysWithValues: zip(names, parts)))
        let isRefused = reading.diagnostics.contains { $0.severity == .error }
        try require(isRefused == (reading.model == nil), "refused without an error, or read with one")
        return reading.model
    }
}
