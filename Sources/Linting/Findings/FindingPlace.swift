/// Where in a model something was found, in the specification's names.
public enum FindingPlace: Sendable, Hashable, CustomStringConvertible {
    case shape(String)
    case member(shape: String, member: String)
    case enumValue(shape: String, value: String)
    case operation(String)
    /// Something that the reader says of a file, which has a position and no name.
    case file(String)

    /// The place in one word, by which a finding is suppressed: `Cidr`, `SourceIpConfig.Cidrs`, `SortOrder=Ascending`, `CreateWorkforce()`.
    public var description: String {
        switch self {
        case .shape(let name): name
        case .member(let shape, let member): "\(shape).\(member)"
        case .enumValue(let shape, let value): "\(shape)=\(value)"
        case .operation(let name): "\(name)()"
        case .file(let name): name
        }
    }

    /// The shape that is meant, or holds what is.
    public var shape: String? {
        switch self {
        case .shape(let shape), .member(let shape, _), .enumValue(let shape, _): shape
        case .operation, .file: nil
        }
    }

    public var member: String? {
        if case .member(_, let member) = self { member } else { nil }
    }
}
