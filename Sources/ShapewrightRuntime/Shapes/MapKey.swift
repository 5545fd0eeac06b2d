/// What may be a map's key: a string, or an enumeration by its raw value.
public protocol MapKey: Sendable {
    init(wireKey: String)
    var wireKey: String { get }
}

extension String: MapKey {
    public init(wireKey: String) { self = wireKey }
    public var wireKey: String { self }
}

extension OpenEnum {
    public init(wireKey: String) { self.init(rawValue: wireKey) }
    public var wireKey: String { rawValue }
}
