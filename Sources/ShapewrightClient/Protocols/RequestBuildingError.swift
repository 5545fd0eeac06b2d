/// A request could not be built from the model.
public enum RequestBuildingError: Error, Sendable, Hashable, CustomStringConvertible {
    case invalidMethod(String)
    case invalidEndpoint(String)
    /// A part of the path has no value, which would lead to another resource.
    case emptyLabel(String)
    /// A member that is part of the host's name has a value that none can have.
    case invalidHostLabel(String)
    /// The key of a map makes no name of a header field.
    case invalidHeaderField(String)

    public var description: String {
        switch self {
        case .invalidMethod(let method): "the model names “\(method)”, which is no HTTP method"
        case .emptyLabel(let name): "“\(name)” is part of the request's path or host and must not be empty"
        case .invalidHostLabel(let name): "“\(name)” is part of the host's name: letters, digits and hyphens, at most 63"
        case .invalidHeaderField(let name): "“\(name)” is no name of a header field"
        case .invalidEndpoint(let url): "“\(url)” is no endpoint: a scheme and a host are needed, as in https://example.com"
        }
    }
}
