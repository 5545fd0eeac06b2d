/// Where in a model something has changed, in the specification's names.
public enum ChangePlace: Sendable, Hashable, CustomStringConvertible {
    case service
    case clientParameter(String)
    case operation(String)
    case input(operation: String)
    case output(operation: String)
    case error(operation: String, shape: String)
    case shape(String)
    case member(shape: String, member: String)
    /// A list's element.
    case element(shape: String)
    case key(shape: String)
    case value(shape: String)
    case enumValue(shape: String, value: String)
    case paginator(operation: String)
    case waiter(String)

    /// The place in one word, by which a change is accepted: `OidcConfig.Scope`, `Cidrs[]`, `CreateWorkforce()`.
    public var description: String {
        switch self {
        case .service: "service"
        case .clientParameter(let name): "service.\(name)"
        case .operation(let name): "\(name)()"
        case .input(let operation): "\(operation)().input"
        case .output(let operation): "\(operation)().output"
        case .error(let operation, let shape): "\(operation)().errors.\(shape)"
        case .shape(let name): name
        case .member(let shape, let member): "\(shape).\(member)"
        case .element(let shape): "\(shape)[]"
        case .key(let shape): "\(shape){key}"
        case .value(let shape): "\(shape){value}"
        case .enumValue(let shape, let value): "\(shape)=\(value)"
        case .paginator(let operation): "paginators.\(operation)"
        case .waiter(let name): "waiters.\(name)"
        }
    }

    /// The shape that has changed, or holds what has.
    public var shape: String? {
        switch self {
        case .shape(let shape), .member(let shape, _), .element(let shape), .key(let shape), .value(let shape), .enumValue(let shape, _): shape
        case .service, .clientParameter, .operation, .input, .output, .error, .paginator, .waiter: nil
        }
    }

    public var member: String? {
        if case .member(_, let member) = self { member } else { nil }
    }

    /// The operation that has changed itself.
    public var operation: String? {
        switch self {
        case .operation(let name), .input(let name), .output(let name), .error(let name, _), .paginator(let name): name
        case .service, .clientParameter, .shape, .member, .element, .key, .value, .enumValue, .waiter: nil
        }
    }
}
