import ServiceModel

/// What declarations generated from a model are called in Swift, as far as names may collide.
public struct SwiftNames: Sendable {
    /// By structure and member.
    public var members: [MemberReference: String]
    /// By enumeration and value.
    public var values: [MemberReference: String]
    /// By shape.
    public var types: [String: String]

    public init(members: [MemberReference: String] = [:], values: [MemberReference: String] = [:], types: [String: String] = [:]) {
        self.members = members
        self.values = values
        self.types = types
    }
}
