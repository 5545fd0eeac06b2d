/// A request could not be built from the model.
public enum RequestBuildingError: Error, Sendable, Hashable, CustomStringConvertible {
    case invalidMethod(String)
    case invalidEndpoint(String)
    /// A part of the path has no value, which would lead to another resource.
    case emptyLabel(String)
    /// The key of a map makes no name of a header field.
    case invalidHeaderField(String)

    public var description: String {
        switch self {
        case .invalidMethod(let method): "the model names “\(method)”, which is no HTTP method"
        case .emptyLabel(let name): "“\(name)” is part of the request's path and must not be empty"
        case .invalidHeaderField(let name): "“\(name)” is no name of a header field"
        case .invalidEndpoint(let url): "“\(url)” is no endpoint: a scheme and a host are needed, as in https://example.com"
        }
    }
}
