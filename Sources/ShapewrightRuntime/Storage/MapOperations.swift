/// Makes dictionaries and goes through them, for code that has no more than their address.
class MapOperations: @unchecked Sendable {
    init() {}

    func count(at address: UnsafeRawPointer) -> Int { fatalError("abstract") }

    /// Makes a dictionary of what a function inserts: key by key, each with a function that writes the value to the address it is given.
    func initialize(at address: UnsafeMutableRawPointer, _ fill: ((String, (UnsafeMutableRawPointer) -> Void) -> Void) -> Void) { fatalError("abstract") }

    /// Calls a function with each entry.
    ///
    /// - Parameter isSorted: Whether the entries come by key; otherwise in no order, which allocates nothing.
    func forEach(at address: UnsafeRawPointer, isSorted: Bool, _ body: (String, UnsafeRawPointer) -> Void) { fatalError("abstract") }

    func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ areValuesEqual: (UnsafeRawPointer, UnsafeRawPointer) -> Bool) -> Bool {
        fatalError("abstract")
    }
}

/// - Note: Keys are strings or enumerations, which store a string and nothing else, so that each can be taken for the other.
final class TypedMapOperations<Key: Hashable & Sendable, Value: Sendable>: MapOperations, @unchecked Sendable {
    override init() {
        precondition(MemoryLayout<Key>.size == MemoryLayout<String>.size, "\(Key.self) stores more than a string")
    }

    private func map(_ address: UnsafeRawPointer) -> [Key: Value] {
        address.assumingMemoryBound(to: [Key: Value].self).pointee
    }

    override func count(at address: UnsafeRawPointer) -> Int { map(address).count }

    override func initialize(at address: UnsafeMutableRawPointer, _ fill: ((String, (UnsafeMutableRawPointer) -> Void) -> Void) -> Void) {
        var map: [Key: Value] = [:]
        withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
            guard let value = buffer.baseAddress else { return }
            fill { key, initialize in
                initialize(UnsafeMutableRawPointer(value))
                map[unsafeBitCast(key, to: Key.self)] = value.move()
            }
        }
        address.initializeMemory(as: [Key: Value].self, to: map)
    }

    override func forEach(at address: UnsafeRawPointer, isSorted: Bool, _ body: (String, UnsafeRawPointer) -> Void) {
        let map = map(address)
        func visit(_ key: Key, _ value: Value) {
            withUnsafePointer(to: value) { body(unsafeBitCast(key, to: String.self), UnsafeRawPointer($0)) }
        }
        if isSorted {
            for (key, value) in map.sorted(by: { unsafeBitCast($0.key, to: String.self) < unsafeBitCast($1.key, to: String.self) }) { visit(key, value) }
        } else {
            for (key, value) in map { visit(key, value) }
        }
    }

    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ areValuesEqual: (UnsafeRawPointer, UnsafeRawPointer) -> Bool) -> Bool {
        let (left, right) = (map(left), map(right))
        guard left.count == right.count else { return false }
        for (key, value) in left {
            guard let other = right[key] else { return false }
            let isEqual = withUnsafePointer(to: value) { value in withUnsafePointer(to: other) { areValuesEqual(UnsafeRawPointer(value), UnsafeRawPointer($0)) } }
            guard isEqual else { return false }
        }
        return true
    }
}
