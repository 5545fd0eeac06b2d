import Generation
import Sampling
import ServiceModel
import SpecReading
import SwiftEmission

/// Samples of one of a specification's shapes.
public struct SpecificationSamples: Sendable {
    /// A line each.
    public var lines: [String]
    /// What there is to say about the input.
    public var diagnostics: [Diagnostic]

    /// - Throws: `DiagnosticsError` with everything that is wrong with the input, or why there is no sample.
    public init(_ request: SampleRequest) throws {
        let prepared = try Generator.prepare(request.specification)
        let model = prepared.model
        diagnostics = prepared.diagnostics
        let names = DeclarationNames(model)
        let swift = SwiftSample(model: model, names: names, namespace: try DeclarationNames.namespace(of: model, named: prepared.emission.namespace))
        lines = []
        do throws(SamplingError) {
            var sampler = try Sampler(model: model, shape: request.shape, seed: request.seed)
            for number in 1...max(1, request.count) {
                // Swift's initialisers see to what is required; there is no way to leave it out.
                let sample = try request.isInvalid ? sampler.invalid(breaksRequirements: request.format == .json) : sampler.valid()
                switch request.format {
                case .json: lines.append(DocumentText.line(of: JSONSample(model: model).value(sample)))
                case .swift: lines += swift.lines(sample, of: request.shape, number: number)
                }
            }
        } catch {
            throw DiagnosticsError([Diagnostic(.error, error.description)])
        }
    }
}
