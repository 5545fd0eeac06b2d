/// How values of one Swift type lie in memory, for code that has no more than their address.
///
/// Everything here is what `MemoryLayout` and typed pointers offer; the subclass knows the type.
class ValueStorage: @unchecked Sendable {
    let size: Int
    let alignment: Int
    let optionalSize: Int
    /// Whether `Optional` keeps its payload as it is and needs no bytes beside it: the payload has bit patterns to spare for `nil`.
    let optionalIsInPlace: Bool

    /// What `nil` looks like in memory.
    private let nilBytes: UnsafeRawPointer

    /// - Parameter nilBytes: As many as an optional has, to be this object's own.
    init(size: Int, alignment: Int, optionalSize: Int, nilBytes: UnsafeRawPointer) {
        self.size = size
        self.alignment = alignment
        self.optionalSize = optionalSize
        optionalIsInPlace = size == optionalSize && size > 0
        self.nilBytes = nilBytes
    }

    deinit { nilBytes.deallocate() }

    final func size(in storage: MemberStorage) -> Int {
        switch storage {
        case .required: size
        case .optional: optionalSize
        case .requiredIndirect, .optionalIndirect: MemoryLayout<AnyObject>.size
        }
    }

    final func roundUp(_ offset: Int, for storage: MemberStorage) -> Int {
        let alignment: Int
        switch storage {
        case .required, .optional: alignment = self.alignment
        case .requiredIndirect, .optionalIndirect: alignment = MemoryLayout<AnyObject>.alignment
        }
        return (offset + alignment - 1) / alignment * alignment
    }

    /// Writes `nil`, whose bytes are the same each time: it refers to nothing.
    final func initializeNil(at address: UnsafeMutableRawPointer) {
        address.copyMemory(from: nilBytes, byteCount: optionalSize)
    }

    func isNil(at address: UnsafeRawPointer) -> Bool { fatalError("abstract") }

    /// Makes an optional of the value that a function writes to another address, for optionals that are not in place.
    func moveSome(to address: UnsafeMutableRawPointer, _ initialize: (UnsafeMutableRawPointer) -> Void) { fatalError("abstract") }

    /// Gives back what a member holds.
    func deinitialize(_ address: UnsafeMutableRawPointer, _ storage: MemberStorage) { fatalError("abstract") }

    /// Moves a value out of memory.
    func take(_ address: UnsafeMutableRawPointer) -> any Sendable { fatalError("abstract") }

    // MARK: Out of line

    /// Makes an ``Indirect`` of the value, or of the optional, that a function writes to the address it is given.
    func initializeIndirect(at address: UnsafeMutableRawPointer, isOptional: Bool, _ initialize: (UnsafeMutableRawPointer) -> Void) {
        fatalError("abstract")
    }

    // MARK: Containers

    func list(isSparse: Bool) -> (ValueStorage, ListOperations) { fatalError("abstract") }
    func map<Key: Hashable & Sendable>(key: Key.Type, isSparse: Bool) -> (ValueStorage, MapOperations) { fatalError("abstract") }
}

final class TypedStorage<Value: Sendable>: ValueStorage, @unchecked Sendable {
    init() {
        let layout = MemoryLayout<Value?>.self
        let nilBytes = UnsafeMutableRawPointer.allocate(byteCount: layout.size, alignment: layout.alignment)
        // Not all bytes need be part of the pattern.
        nilBytes.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
        nilBytes.initializeMemory(as: Value?.self, to: nil)
        super.init(
            size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment, optionalSize: layout.size,
            nilBytes: UnsafeRawPointer(nilBytes))
    }

    override func isNil(at address: UnsafeRawPointer) -> Bool {
        switch address.assumingMemoryBound(to: Value?.self).pointee {
        case .none: true
        case .some: false
        }
    }

    override func moveSome(to address: UnsafeMutableRawPointer, _ initialize: (UnsafeMutableRawPointer) -> Void) {
        withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
            guard let value = buffer.baseAddress else { return }
            initialize(UnsafeMutableRawPointer(value))
            address.initializeMemory(as: Value?.self, to: value.move())
        }
    }

    override func deinitialize(_ address: UnsafeMutableRawPointer, _ storage: MemberStorage) {
        switch storage {
        case .required: address.assumingMemoryBound(to: Value.self).deinitialize(count: 1)
        case .optional: address.assumingMemoryBound(to: Value?.self).deinitialize(count: 1)
        case .requiredIndirect: address.assumingMemoryBound(to: Indirect<Value>.self).deinitialize(count: 1)
        case .optionalIndirect: address.assumingMemoryBound(to: Indirect<Value?>.self).deinitialize(count: 1)
        }
    }

    override func take(_ address: UnsafeMutableRawPointer) -> any Sendable {
        address.assumingMemoryBound(to: Value.self).move()
    }

    override func initializeIndirect(at address: UnsafeMutableRawPointer, isOptional: Bool, _ initialize: (UnsafeMutableRawPointer) -> Void) {
        isOptional ? Self.box(Value?.self, at: address, initialize) : Self.box(Value.self, at: address, initialize)
    }

    private static func box<Boxed: Sendable>(_ type: Boxed.Type, at address: UnsafeMutableRawPointer, _ initialize: (UnsafeMutableRawPointer) -> Void) {
        withUnsafeTemporaryAllocation(of: Boxed.self, capacity: 1) { buffer in
            guard let value = buffer.baseAddress else { return }
            initialize(UnsafeMutableRawPointer(value))
            address.initializeMemory(as: Indirect<Boxed>.self, to: Indirect(wrappedValue: value.move()))
        }
    }

    override func list(isSparse: Bool) -> (ValueStorage, ListOperations) {
        if isSparse { return (TypedStorage<[Value?]>(), TypedListOperations<Value?>()) }
        return (TypedStorage<[Value]>(), Value.self == String.self ? StringListOperations() : TypedListOperations<Value>())
    }

    override func map<Key: Hashable & Sendable>(key: Key.Type, isSparse: Bool) -> (ValueStorage, MapOperations) {
        if isSparse { return (TypedStorage<[Key: Value?]>(), TypedMapOperations<Key, Value?>()) }
        let isOfStrings = Key.self == String.self && Value.self == String.self
        return (TypedStorage<[Key: Value]>(), isOfStrings ? StringMapOperations() : TypedMapOperations<Key, Value>())
    }
}
