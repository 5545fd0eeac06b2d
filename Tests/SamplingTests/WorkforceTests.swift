import Foundation
import Inspection
import ServiceModel
import TestSupport
import Testing

/// Samples judged by the committed generated types, which know nothing of the sampler.
@Suite struct WorkforceTests {
    private static let seed: UInt64 = 20_240_611
    private static let count = 1_000

    @Test func everyStructureHasAJudge() throws {
        let model = try Workforce.model()
        #expect(WorkforceSamples.judges.map(\.name) == model.shapes.filter { $0.structure != nil }.map(\.name))
    }

    @Test(arguments: WorkforceSamples.judges.map(\.name)) func validSamplesAreValid(_ name: String) throws {
        let judge = try #require(WorkforceSamples.judges.first { $0.name == name })
        var distinct: Set<String> = []
        for line in try WorkforceSamples.lines(name, count: Self.count, seed: Self.seed, isInvalid: false) {
            distinct.insert(line)
            let violations = try judge.strict(line)
            #expect(violations.isEmpty, "seed \(Self.seed): \(line)")
            #expect(try judge.lenient(line).isEmpty, "seed \(Self.seed): \(line)")
            if !violations.isEmpty { break }
        }
        // Most structures have many values; one without members has one.
        let model = try Workforce.model()
        #expect(distinct.count > 8 || model.shapes[name]?.members.count ?? 0 <= 1)
    }

    @Test(arguments: WorkforceSamples.judges.map(\.name)) func invalidSamplesBreakWhatTheySay(_ name: String) throws {
        let judge = try #require(WorkforceSamples.judges.first { $0.name == name })
        guard try Self.hasConstraints(name) else {
            #expect(throws: DiagnosticsError.self) { try WorkforceSamples.lines(name, count: 1, seed: Self.seed, isInvalid: true) }
            return
        }
        var kinds: [String: Int] = [:]
        for line in try WorkforceSamples.lines(name, count: Self.count, seed: Self.seed, isInvalid: true) {
            let sample = try DocumentValue(json: Array(line.utf8))
            let breaks = try #require(sample["breaks"]), value = try #require(sample["value"]).json
            kinds[breaks["constraint"]?.string ?? "", default: 0] += 1
            let message = breaks["message"]?.string ?? ""
            switch breaks["boundary"]?.string {
            case "validator":
                let violations = try judge.strict(value)
                #expect(violations == [message], "seed \(Self.seed): \(line)")
                if violations != [message] { return }
            case "decoder":
                // No value comes of it; the error has the path that the sample names.
                let error = #expect(throws: DecodingError.self, "seed \(Self.seed): \(line)") { try judge.strict(value) }
                guard case .keyNotFound(let key, let context)? = error else {
                    Issue.record("seed \(Self.seed): \(String(describing: error)) of \(line)")
                    return
                }
                #expect(Self.path(context.codingPath + [key]) == breaks["path"]?.string, "\(line)")
                // Clients that read a response put in what is missing.
                #expect(throws: Never.self, "\(line)") { try judge.lenient(value) }
            default: Issue.record("no boundary in \(line)")
            }
        }
        print("\(name): \(kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))")
    }

    /// A path of Codable in the form of violations.
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { text, key in
            if let index = key.intValue { return text + "[\(index)]" }
            return text.isEmpty ? key.stringValue : text + ".\(key.stringValue)"
        }
    }

    /// Whether a structure, or what it holds, has any rule that could be broken.
    private static func hasConstraints(_ name: String) throws -> Bool {
        let model = try Workforce.model()
        return model.shapes(reachableFrom: [name]).contains { name in
            guard let shape = model.shapes[name] else { return false }
            let isEnumeration = if case .string(let values) = shape.type { !values.isEmpty } else { false }
            return isEnumeration || shape.constraints.contains(where: Self.restricts) || !(shape.structure?.rules ?? []).isEmpty
                || shape.members.contains { $0.isRequired || !$0.constraints.isEmpty }
        }
    }

    /// A length of 0 or more is none.
    private static func restricts(_ constraint: Constraint) -> Bool {
        guard case .length(let bounds) = constraint.rule else { return true }
        return bounds.maximum != nil || (bounds.minimum ?? 0) > 0
    }

    @Test func theSameSeedGivesTheSame() throws {
        func lines(_ seed: UInt64) throws -> [String] { try WorkforceSamples.lines("CreateWorkforceRequest", count: 5, seed: seed, isInvalid: true) }
        #expect(try lines(7) == lines(7))
        #expect(try lines(7) != lines(8))
    }

    /// Every structure, valid and broken, in one program.
    @Test func swiftLiteralsCompile() async throws {
        let folder = try TemporaryFolder()
        var source = "import Foundation\nimport SageMakerWorkforce\nimport ShapewrightRuntime\n\n"
        for (index, judge) in WorkforceSamples.judges.enumerated() {
            var lines = try WorkforceSamples.lines(judge.name, count: 4, seed: Self.seed, isInvalid: false, format: .swift)
            if let broken = try? WorkforceSamples.lines(judge.name, count: 3, seed: Self.seed, isInvalid: true, format: .swift) {
                lines += broken.map { $0.replacing("let sample", with: "let broken") }
            }
            source += "func structure\(index)() {\n" + lines.map { "    \($0)\n" }.joined()
            source += lines.compactMap { $0.hasPrefix("let ") ? "    _ = \($0.dropFirst(4).prefix { $0 != ":" })\n" : nil }.joined() + "}\n"
        }
        try folder.write("Samples.swift", source)
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let arguments = ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-I", modules, "Samples.swift"]
        let outcome = try await ProcessOutcome.of(program: "swiftc", arguments, in: folder.url)
        #expect(outcome.status == 0, "\(outcome.errors.prefix(3_000))")
    }
}
