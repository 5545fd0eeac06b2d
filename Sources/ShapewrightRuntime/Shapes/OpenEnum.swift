/// A generated enumeration, open as AWS's are: a value that the model does not know decodes, keeps its spelling and encodes back.
///
/// `RawRepresentable`, `Codable` and `Hashable` are conformances of the enumeration's own, to be named beside this one; the standard
/// library has the code for the last two.
public protocol OpenEnum: ShapeValue, MapKey {
    init(rawValue: String)
    var rawValue: String { get }
    /// The values that the model knows, in its order.
    static var knownValues: [Self] { get }
}

extension OpenEnum {
    public init(reading reader: inout ShapeReader) throws {
        self.init(rawValue: try String(reading: &reader))
    }

    public func write(to writer: inout ShapeWriter) { rawValue.write(to: &writer) }

    public static var form: ShapeForm { .text }

    /// Whether the model knows the value.
    public var isKnown: Bool { Self.knownValues.contains { $0.rawValue == rawValue } }
}
