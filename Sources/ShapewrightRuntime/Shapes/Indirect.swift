/// Stores a member out of line, for structures that would otherwise contain themselves. Copies on write, so it stays a value.
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
    private var storage: TypedIndirectBox<Value>

    public init(wrappedValue: Value) {
        storage = TypedIndirectBox(wrappedValue)
    }

    public var wrappedValue: Value {
        get { storage.value.assumingMemoryBound(to: Value.self).pointee }
        set { storage = TypedIndirectBox(newValue) }
    }
}

/// Owns a value that never changes, at an address that is known without its type.
class IndirectBox: @unchecked Sendable {
    let value: UnsafeRawPointer

    init(value: UnsafeRawPointer) { self.value = value }
}

final class TypedIndirectBox<Value: Sendable>: IndirectBox, @unchecked Sendable {
    init(_ value: Value) {
        let address = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        address.initialize(to: value)
        super.init(value: UnsafeRawPointer(address))
    }

    deinit {
        let address = UnsafeMutablePointer(mutating: value.assumingMemoryBound(to: Value.self))
        address.deinitialize(count: 1)
        address.deallocate()
    }
}

extension Indirect: Equatable where Value: Equatable {
    public static func == (left: Indirect, right: Indirect) -> Bool {
        left.storage === right.storage || left.wrappedValue == right.wrappedValue
    }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { wrappedValue.hash(into: &hasher) }
}

extension Indirect: CustomReflectable {
    public var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}
