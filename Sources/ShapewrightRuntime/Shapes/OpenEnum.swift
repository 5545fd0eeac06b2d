/// A generated enumeration, open as AWS's are: a value that the model does not know decodes, keeps its spelling and encodes back.
///
/// Stores its raw value and nothing else. `RawRepresentable`, `Codable` and `Hashable` are conformances of the enumeration's own, to be
/// named beside this one; the standard library has the code for the last two.
public protocol OpenEnum: Sendable {
    init(rawValue: String)
    var rawValue: String { get }
    /// The values that the model knows, in its order.
    static var knownValues: [Self] { get }
}

extension OpenEnum {
    /// Whether the model knows the value.
    public var isKnown: Bool { Self.isKnown(rawValue) }

    static func isKnown(_ rawValue: String) -> Bool {
        let values = knownValues
        // By index: an iterator over values of a type that is only known at run time takes memory.
        for index in 0..<values.count where values[index].rawValue == rawValue { return true }
        return false
    }
    static var knownRawValues: [String] { knownValues.map(\.rawValue) }
}
