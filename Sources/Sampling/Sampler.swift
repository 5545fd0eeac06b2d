import ServiceModel

/// Makes values of a model's shapes: valid ones, and ones that break a single constraint.
///
/// The same seed gives the same values. Every value is checked by the rules of the generated validators before it is handed out.
public struct Sampler {
    private let model: ServiceModel
    private let shape: Shape
    private var maker: ValueMaker

    private static let attempts = 200
    /// What may be looked at in all attempts: fewer attempts where each is large.
    private static let mostEffort = 3_000_000

    /// - Throws: ``SamplingError`` where the model has no such shape.
    public init(model: ServiceModel, shape name: String, seed: UInt64) throws(SamplingError) {
        guard let shape = model.shapes[name] else {
            let nearest = nearestName(to: name, in: model.shapes.lazy.map(\.name)).map { "; did you mean “\($0)”?" } ?? ""
            throw SamplingError("there is no shape “\(name)”\(nearest)")
        }
        self.model = model
        self.shape = shape
        maker = ValueMaker(model: model, seed: seed)
    }

    /// A value that keeps to every constraint.
    ///
    /// - Throws: ``SamplingError`` where there is none, or none was found.
    public mutating func valid() throws(SamplingError) -> Sample {
        var effort = 0
        return try valid(&effort)
    }

    private mutating func valid(_ effort: inout Int) throws(SamplingError) -> Sample {
        var reason: String?
        for _ in 0..<Self.attempts where effort < Self.mostEffort {
            let value = try maker.value(of: shape.name)
            effort += maker.effort
            let breaches = SampleChecker.breaches(of: value, shape, in: model, &maker.pools)
            guard let first = breaches.first else { return Sample(value: value) }
            reason = first.description
        }
        throw SamplingError("no valid value of “\(shape.name)” was found; the last one tried breaks this: \(reason ?? "")")
    }

    /// A value that breaks exactly one constraint.
    ///
    /// - Parameter breaksRequirements: Whether a missing required member counts among the constraints.
    /// - Throws: ``SamplingError`` where the shape has none that can be broken alone, or none was found.
    public mutating func invalid(breaksRequirements: Bool = true) throws(SamplingError) -> Sample {
        let breaker = Breaker(model: model, breaksRequirements: breaksRequirements)
        var effort = 0
        for _ in 0..<Self.attempts where effort < Self.mostEffort {
            let value = try valid(&effort).value
            let effortOfOne = maker.effort
            let broken = breaker.brokenValues(value, shape, &maker)
            for kind in Breaker.Kind.allCases.shuffled(using: &maker.generator) {
                for value in (broken[kind] ?? []).shuffled(using: &maker.generator) {
                    effort += effortOfOne
                    let breaches = SampleChecker.breaches(of: value, shape, in: model, &maker.pools)
                    if breaches.count == 1 { return Sample(value: value, breach: breaches[0]) }
                }
            }
        }
        throw SamplingError("“\(shape.name)” has no constraint that a value can break alone, or none was found")
    }
}
