import ServiceModel
import SwiftEmission

/// What a user asks for on the command line or through a plugin. What stands here overrides the configuration file.
public struct GenerationRequest: Sendable {
    /// A specification, or the folder that holds one; `nil` leaves it to the configuration's `spec`.
    public var specification: String?
    /// A configuration file; `nil` takes the `shapewright.json` beside the specification, if there is one.
    public var configuration: String?
    /// The operations to prune to; `nil` leaves it to the configuration.
    public var operations: [String]?
    public var namespace: String?
    public var access: AccessLevel?
    /// A refinements file to take instead of the one beside the specification.
    public var refinements: String?

    public init(
        specification: String? = nil, configuration: String? = nil, operations: [String]? = nil,
        namespace: String? = nil, access: AccessLevel? = nil, refinements: String? = nil
    ) {
        self.specification = specification
        self.configuration = configuration
        self.operations = operations
        self.namespace = namespace
        self.access = access
        self.refinements = refinements
    }
}
