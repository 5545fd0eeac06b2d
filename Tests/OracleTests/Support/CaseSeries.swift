import Foundation
import ServiceModel
import TestSupport
import Testing

/// The random cases of one operation in one test.
///
/// Every case has a generator of its own, so that the number in a failure's message is enough to make the case again.
struct CaseSeries {
    /// How many cases an operation gets in each test; `SHAPEWRIGHT_ORACLE_CASES` sets another number.
    static let count = ProcessInfo.processInfo.environment["SHAPEWRIGHT_ORACLE_CASES"].flatMap(Int.init) ?? 1_000

    /// `SHAPEWRIGHT_ORACLE_SEED` sets another one.
    static let seed: UInt64 = {
        let seed = ProcessInfo.processInfo.environment["SHAPEWRIGHT_ORACLE_SEED"].flatMap(UInt64.init) ?? 20_170_724
        print("oracle tests: seed \(seed), \(count) cases an operation and test")
        return seed
    }()

    /// More messages than these would say nothing new.
    private static let reportLimit = 3

    let operation: String
    let topic: String
    private var mismatchCount = 0

    init(_ topic: String, of operation: WorkforceOperation) {
        self.topic = topic
        self.operation = operation.name
    }

    /// The generator of the case of that number.
    func random(ofCase number: Int) -> SeededGenerator {
        // FNV-1a tells the series apart.
        let series = "\(topic) \(operation)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return SeededGenerator(seed: (series ^ Self.seed) &+ UInt64(number))
    }

    /// Records a case in which the two sides disagree.
    mutating func disagree(
        inCase number: Int, about subject: String, botocore: String, swift: String, _ differences: [String] = [],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        mismatchCount += 1
        guard mismatchCount <= Self.reportLimit else { return }
        let lines = [
            "\(topic) of \(operation), seed \(Self.seed), case \(number)",
            "case:     \(subject)",
            "botocore: \(botocore)",
            "swift:    \(swift)",
        ]
        Issue.record(Comment(rawValue: (lines + differences).joined(separator: "\n")), sourceLocation: sourceLocation)
    }

    /// Ends the series: says how many mismatches were left out.
    func finish(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        guard mismatchCount > Self.reportLimit else { return }
        Issue.record("\(topic) of \(operation): \(mismatchCount - Self.reportLimit) more mismatches", sourceLocation: sourceLocation)
    }
}
