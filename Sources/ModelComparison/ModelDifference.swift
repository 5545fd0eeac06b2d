import ServiceModel

/// What has changed between two models.
public struct ModelDifference: Sendable {
    public var old: ServiceModel
    public var new: ServiceModel
    /// The changes: of the service, of its operations, of its shapes and of the side files, each in the new specification's order.
    public var changes: [Change]
    /// How many patterns are written differently and accept the same strings.
    public var rewrittenPatterns: Int

    public var isEmpty: Bool { changes.isEmpty }

    /// The changes that break somebody.
    public var breaking: [Change] { changes.filter(\.isBreaking) }
}
