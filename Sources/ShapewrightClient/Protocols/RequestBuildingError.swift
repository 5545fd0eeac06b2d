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
    /// The operation wants a digest of its content, which is not in memory, or nothing was given to the client that makes one:
    /// ``ClientConfiguration/contentMD5``.
    case noContentMD5

    public var description: String {
        switch self {
        case .invalidMethod(let method): "the model names “\(method)”, which is no HTTP method"
        case .emptyLabel(let name): "“\(name)” is part of the request's path or host and must not be empty"
        case .invalidHostLabel(let name): "“\(name)” is part of the host's name: letters, digits and hyphens, at most 63"
        case .invalidHeaderField(let name): "“\(name)” is no name of a header field"
        case .noContentMD5: "the operation wants a Content-MD5: give the client’s configuration a contentMD5, and a content in memory"
        case .invalidEndpoint(let url): "“\(url)” is no endpoint: a scheme and a host are needed, as in https://example.com"
        }
    }
}
