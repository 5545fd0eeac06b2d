/// The member of a union that is set: its place among the schema's members and its value, or what the model does not know of.
public struct UnionMember: Sendable {
    /// The member's place in the union's schema; -1 where the model does not know it.
    public let index: Int
    /// The name on the wire of a member that the model does not know; otherwise empty.
    public let name: String
    let contents: any Sendable

    public init(_ index: Int, _ value: some Sendable) {
        self.index = index
        name = ""
        contents = value
    }

    init(index: Int, contents: any Sendable) {
        self.index = index
        name = ""
        self.contents = contents
    }

    /// A member that the model does not know.
    public init(_ name: String, _ document: ShapeDocument) {
        index = -1
        self.name = name
        contents = document
    }

    /// The value, of the type that the schema names.
    public func value<Value: Sendable>() -> Value {
        func cast<Contents>(_ contents: Contents) -> Value {
            precondition(Contents.self == Value.self, "the union's member holds \(Contents.self), not \(Value.self)")
            return unsafeBitCast(contents, to: Value.self)
        }
        return cast(contents)
    }

    /// What a member that the model does not know holds.
    public var document: ShapeDocument {
        contents as? ShapeDocument ?? .null
    }
}

/// Shows which member is set and not what it holds: that may be a secret, which the union's own description knows and a member alone does not.
extension UnionMember: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { index < 0 ? "a member that the model does not know" : "member \(index)" }
    public var debugDescription: String { "UnionMember(\(description))" }
    public var customMirror: Mirror { Mirror(self, children: ["index": index]) }
}

/// Takes a union's values apart and puts them together, for code that has no more than their address.
class UnionAccess: @unchecked Sendable {
    init() {}
    func initialize(at address: UnsafeMutableRawPointer, _ member: UnionMember) { fatalError("abstract") }
    func member(at address: UnsafeRawPointer) -> UnionMember { fatalError("abstract") }
}

final class TypedUnionAccess<Union: ShapeUnion>: UnionAccess, @unchecked Sendable {
    override func initialize(at address: UnsafeMutableRawPointer, _ member: UnionMember) {
        address.initializeMemory(as: Union.self, to: Union(member))
    }

    override func member(at address: UnsafeRawPointer) -> UnionMember {
        address.assumingMemoryBound(to: Union.self).pointee.unionMember
    }
}

extension UnionMember {
    /// Calls a function with the address of the value.
    func withValue(_ body: (UnsafeRawPointer) -> Void) {
        func open(_ contents: some Sendable) {
            withUnsafePointer(to: contents) { body(UnsafeRawPointer($0)) }
        }
        open(contents)
    }
}
