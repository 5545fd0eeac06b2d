import ServiceModel
import ShapewrightRuntime
import TestSupport
import Testing

/// The structural scope finds what botocore's validator finds, and nothing else. Of maxima, patterns and enumerations botocore says nothing.
@Suite(.serialized, .enabled(if: Oracle.isAvailable, Comment(rawValue: Oracle.isMissing)))
struct VerdictOracleTests {
    @Test(arguments: WorkforceOperation.all)
    func verdictsAreBotocores(_ operation: WorkforceOperation) async throws {
        var series = CaseSeries("verdicts", of: operation)
        let model = try WorkforceModel.model
        let shape = try #require(model.operation(named: operation.name)?.input?.shape)
        let inputs = (0..<CaseSeries.count).map { number in
            var values = ValueGenerator(model, series.random(ofCase: number))
            values.breakage = values.random.pick([0, 0.02, 0.1, 0.4])
            return values.value(of: shape)
        }
        let answers = try await Oracle.ask(inputs.map { Oracle.question(.request, operation, [.init("params", $0)]) })

        var tally: [Verdict: Int] = [:]
        for (number, (input, answer)) in zip(inputs, answers).enumerated() {
            let theirs = (answer["param_validator"]?["errors"]?.elements ?? []).compactMap(\.string).sorted()
            #expect(answer["param_validator"]?["ok"] == .boolean(theirs.isEmpty))
            let (verdict, ours) = Self.check(operation, input)
            tally[verdict, default: 0] += 1
            let agrees =
                switch verdict {
                // Decoding ends with the first member that is missing.
                case .incomplete: ours.allSatisfy(theirs.contains)
                case .valid, .belowMinimum: ours == theirs && !theirs.contains { $0.hasPrefix("Missing") }
                }
            if agrees { continue }
            series.disagree(inCase: number, about: input.json, botocore: theirs.joined(separator: "; "), swift: ours.joined(separator: "; "))
        }
        series.finish()

        print("verdicts of \(operation.name): \(tally.map { "\($1) \($0)" }.sorted().joined(separator: ", "))")
        #expect(tally[.valid, default: 0] > 0)
        #expect(tally.count > 1, "no case broke a rule")
    }

    private enum Verdict {
        case valid, incomplete, belowMinimum
    }

    /// What Swift finds, in botocore's words.
    private static func check(_ operation: WorkforceOperation, _ input: DocumentValue) -> (Verdict, [String]) {
        do {
            let violations = try operation.violations(Array(input.onTheWire.json.utf8))
            return (violations.isEmpty ? .valid : .belowMinimum, violations.map(\.inBotocoresWords).sorted())
        } catch DecodingError.keyNotFound(let key, let context) {
            let path = context.codingPath.map { $0.intValue.map(PathStep.index) ?? .member($0.stringValue) }
            let structure = path.isEmpty ? "input" : PathStep.describe(path)
            return (.incomplete, ["Missing required parameter in \(structure): \"\(key.stringValue)\""])
        } catch {
            return (.incomplete, ["\(error)"])
        }
    }
}

extension Violation {
    fileprivate var inBotocoresWords: String {
        switch constraint {
        case .minimumLength(let bound, let length):
            "Invalid length for parameter \(PathStep.describe(path)), value: \(length), valid min length: \(bound)"
        case .minimum(let bound):
            "Invalid value for parameter \(PathStep.describe(path)), value: \(value ?? "none"), valid min value: \(bound)"
        default: "beyond botocore: \(self)"
        }
    }
}
