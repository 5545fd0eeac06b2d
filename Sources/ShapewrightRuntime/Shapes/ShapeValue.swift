/// A value that a generated model can hold: read from and written to every wire format by one traversal.
///
/// Generated structures conform through ``ShapeStructure``. The leaves (strings, numbers, dates, bytes) and the containers conform here;
/// users have no need to add conformances of their own.
///
/// Every requirement costs each generated type a function, so there are but these, and none of them has to do with `Codable`, whose
/// witnesses have to be looked up while the program runs.
public protocol ShapeValue: Sendable {
    /// Reads the value at the reader's position; of a structure, its members.
    ///
    /// Where the position is absent (a required member that a response lacks), the value is the one that Smithy's
    /// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction) names: zero, empty, the epoch.
    /// That never throws.
    ///
    /// - Throws: ``ShapeReadingError`` where something else stands there.
    init(reading reader: inout ShapeReader) throws

    /// Writes the value at the writer's position; of a structure, its members.
    func write(to writer: inout ShapeWriter)

    /// How values of the type stand on the wire.
    static var form: ShapeForm { get }
}

/// A member's name on the wire, as a coding key.
public struct WireName: CodingKey, Sendable {
    public let stringValue: String
    public var intValue: Int? { nil }

    public init(stringValue: String) { self.stringValue = stringValue }
    public init?(intValue: Int) { nil }

    init(_ name: StaticString) {
        stringValue = name.description
    }
}
