import Foundation
import ServiceModel
import SpecReading
import TestSupport
import Testing

/// Nothing shows a secret but asking for the property itself: no description, mirror, dump, violation, error of reading, coding or calling, nor a crash.
@Suite struct SecretsTests {
    private struct Subject {
        var model: SecretsModel
        var isSecret: Bool
        var leaves: [Canaries.Leaf]
        /// A value a line, behind its type.
        var lines: [String]
    }

    private func subject(_ model: SecretsModel, secrets: ServiceModel, isSecret: Bool) -> Subject {
        var canaries = Canaries(model.model, secrets: secrets)
        var lines: [String] = []
        for shape in model.types {
            for value in canaries.values(of: shape) { lines.append("\(model.namespace).\(shape.name)\t\(value.json)") }
        }
        return Subject(model: model, isSecret: isSecret, leaves: canaries.leaves.filter(\.isSecret), lines: lines)
    }

    @Test func nothingShowsASecret() async throws {
        var subjects: [Subject] = []
        for (name, wireProtocol) in [("JSON", "json"), ("REST", "rest-json")] {
            let secret = try SecretsModel("Secret\(name)", wireProtocol: wireProtocol, isSecret: true)
            let open = try SecretsModel("Open\(name)", wireProtocol: wireProtocol, isSecret: false)
            subjects.append(subject(secret, secrets: secret.model, isSecret: true))
            subjects.append(subject(open, secrets: secret.model, isSecret: false))
        }
        let workforce = try SpecificationReading(SpecificationLoader.load(TestMaterial.specification("sagemaker-workforce"))).get()
        subjects.append(subject(SecretsModel(namespace: "SageMaker", model: workforce), secrets: workforce, isSecret: true))

        let folder = try TemporaryFolder()
        try SecretsProgram(models: subjects.map(\.model)).write(to: folder.url)
        try await GeneratedProgram.compile("secrets", in: folder.url)
        for subject in subjects {
            #expect(!subject.leaves.isEmpty)
            let output = try await run(subject.lines, in: folder)
            try #require(output.status == 0, "\(subject.model.namespace): \(output.errors.suffix(2_000))")
            let shown = Canaries.shown(subject.leaves, in: output.text)
            print("\(subject.model.namespace): \(subject.lines.count) values, \(subject.leaves.count) secret leaves, \(output.text.utf8.count) bytes of output, \(shown.count) leaves show")
            if subject.isSecret {
                let places = shown.map { leaf in "\(leaf.place): \(Self.line(of: leaf, in: output.text))" }
                #expect(shown.count == 0, "\(places.prefix(20).joined(separator: "\n"))")
            } else {
                // The same without the trait: each shows, so each would have been found.
                let hidden = subject.leaves.count - shown.count
                #expect(hidden == 0, "\(Set(subject.leaves.map(\.place)).subtracting(shown.map(\.place)).sorted())")
            }
        }
        for subject in subjects where subject.isSecret || subject.model.namespace == "OpenJSON" { try await crash(subject, in: folder) }
    }

    /// With a value of every type in hand the program crashes, and the system or Swift says on standard error what it can. The type that holds
    /// something of every kind crashes in every way, the others in one each.
    private func crash(_ subject: Subject, in folder: TemporaryFolder) async throws {
        let ways = ["read", "decode", "cast", "precondition", "fatal"]
        var shown: [String] = []
        var crashes = 0
        for (index, line) in subject.lines.enumerated() {
            for way in line.contains(".Holder\t") ? ["validate"] + ways : [ways[index % ways.count]] {
                let output = try await run([line], in: folder, [way], ["SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no,timeout=30s"])
                #expect(output.status != 0, "\(way): \(line.prefix(100))")
                #expect(!output.errors.isEmpty)
                shown += Canaries.shown(subject.leaves, in: output.text).map { "\(way): \($0.place): \(Self.line(of: $0, in: output.text))" }
                crashes += 1
            }
        }
        print("\(subject.model.namespace): \(crashes) crashes")
        #expect(crashes > 0)
        if subject.isSecret { #expect(shown.count == 0, "\(shown.prefix(10).joined(separator: "\n"))") } else { #expect(shown.count > 0) }
    }

    private func run(_ lines: [String], in folder: TemporaryFolder, _ arguments: [String] = [], _ environment: [String: String] = [:]) async throws -> ProcessOutcome {
        try folder.write("input", lines.joined(separator: "\n") + "\n")
        return try await ProcessOutcome.of(
            program: "sh", ["-c", "./secrets \"$@\" < input", "secrets"] + arguments, in: folder.url, environment: environment)
    }

    /// Where a leaf shows, for messages.
    private static func line(of leaf: Canaries.Leaf, in text: String) -> String {
        let forms = leaf.forms + [leaf.day].compactMap(\.self)
        return text.split(separator: "\n").first { line in forms.contains { line.contains($0) } }.map { String($0.prefix(300)) } ?? "its bytes"
    }
}
