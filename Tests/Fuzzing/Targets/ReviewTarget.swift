import Linting
import ModelComparison
import ReferencePages
import Sampling
import ServiceModel
import SwiftEmission

extension FuzzTarget {
    /// What is said of a model once it is read: findings, pages, samples, and how it differs from another. The two are parted by the byte 0x1F.
    static let review = FuzzTarget("review", longestInput: 8192, dictionary: "c2j") { input in
        let sides = try input.parts(separatedBy: 0x1F, atMost: 2).compactMap { try FuzzedSpecification($0).model(refusesImpossibleValues: false) }
        guard let model = sides.first else { return }
        let findings = Linter(names: SwiftNames()).findings(in: model)
        try require(findings.count == Linter(names: SwiftNames()).findings(in: model).count, "two runs find different things")
        if let reading = try FuzzedSpecification(input.parts(separatedBy: 0x1F, atMost: 2)[0]).model() { try sampleAndDocument(reading) }

        let itself = ModelComparison().difference(from: model, to: model)
        try require(itself.changes.isEmpty, "a model differs from itself: \(itself.changes.map { "\($0)" }.first ?? "")")
        guard sides.count == 2 else { return }
        for (old, new) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            let report = ComparisonReport(ModelComparison().difference(from: old, to: new))
            _ = (report.text(isColoured: false), report.markdown, report.github, report.changelog(date: "2026-11-21"), report.json)
        }
    }

    private static func sampleAndDocument(_ model: ServiceModel) throws {
        do {
            _ = try ReferencePages(model).pages()
        } catch is DiagnosticsError {}
        for shape in model.shapes.prefix(4) {
            do throws(SamplingError) {
                var sampler = try Sampler(model: model, shape: shape.name, seed: 1)
                _ = try sampler.valid()
                _ = try sampler.invalid()
            } catch {}
        }
    }
}
