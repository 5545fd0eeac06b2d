/// A generated structure: stored properties, and a schema that says what they are.
///
/// `Codable` bridges to any `Decoder` and `Encoder` and yields the same JSON values as the wire path (``ShapeJSON``), whatever strategies
/// for dates and data the coder is set to. The two differ in one thing: where a required member is missing, the wire path corrects (a
/// server may be older or newer than the model), `Codable` refuses with the coding path.
///
/// `Codable` and `Hashable` are conformances of the structure's own, to be named beside this one; the code for both is here.
public protocol ShapeStructure: Sendable {
    /// The stored properties, in their order. To be a constant that is stored, as `static let` makes it: walks do not count references to it.
    static var schema: StructureSchema { get }
}

/// A generated union: an enum with a case for each member and one for members that the model does not know.
public protocol ShapeUnion: ShapeStructure {
    init(_ member: UnionMember)
    /// The member that is set.
    var unionMember: UnionMember { get }
}

extension ShapeStructure {
    public init(from decoder: any Decoder) throws {
        self = try ShapeDecoding.decode(Self.self, from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try ShapeEncoding.encode(self, to: encoder)
    }
}

extension Equatable where Self: ShapeStructure {
    /// Whether all members are equal.
    public static func == (left: Self, right: Self) -> Bool {
        withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { right in
                ShapeEquality.areEqual(Self.checkedSchema, UnsafeRawPointer(left), UnsafeRawPointer(right))
            }
        }
    }
}

extension Hashable where Self: ShapeStructure {
    public func hash(into hasher: inout Hasher) {
        withUnsafePointer(to: self) { ShapeHashing.hash(Self.checkedSchema, UnsafeRawPointer($0), into: &hasher) }
    }

    // Given here, because the compiler would write it into every structure.
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }
}
