/// Makes dictionaries and goes through them, for code that has no more than their address.
class MapOperations: @unchecked Sendable {
    init() {}

    func count(at address: UnsafeRawPointer) -> Int { fatalError("abstract") }

    /// Makes a dictionary of what a function inserts: key by key, each with a function that writes the value to the address it is given. Of
    /// values of one key the first counts.
    func initialize(at address: UnsafeMutableRawPointer, _ fill: ((String, (UnsafeMutableRawPointer) -> Void) -> Void) -> Void) { fatalError("abstract") }

    /// Calls a function with each entry.
    ///
    /// - Parameter isSorted: Whether the entries come by key; otherwise in no order, which allocates nothing.
    func forEach(at address: UnsafeRawPointer, isSorted: Bool, _ body: (String, UnsafeRawPointer) -> Void) { fatalError("abstract") }

    func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ areValuesEqual: (UnsafeRawPointer, UnsafeRawPointer) -> Bool) -> Bool {
        fatalError("abstract")
    }
}

/// Methods of generic classes are never specialised, and maps from strings to strings are most: they have a class of their own, and both
/// have their code from here.
///
/// Keys are strings or enumerations, which store a string and nothing else, so that each can be taken for the other.
private struct MapCode<Key: Hashable & Sendable, Value: Sendable> {
    @inline(__always)
    static func map(_ address: UnsafeRawPointer) -> [Key: Value] {
        address.assumingMemoryBound(to: [Key: Value].self).pointee
    }

    @inline(__always)
    static func initialize(at address: UnsafeMutableRawPointer, _ fill: ((String, (UnsafeMutableRawPointer) -> Void) -> Void) -> Void) {
        var map: [Key: Value] = [:]
        withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
            guard let value = buffer.baseAddress else { return }
            fill { key, initialize in
                initialize(UnsafeMutableRawPointer(value))
                let key = unsafeBitCast(key, to: Key.self)
                if let first = map.updateValue(value.move(), forKey: key) { map[key] = first }
            }
        }
        address.initializeMemory(as: [Key: Value].self, to: map)
    }

    @inline(__always)
    static func forEach(at address: UnsafeRawPointer, isSorted: Bool, _ body: (String, UnsafeRawPointer) -> Void) {
        let map = map(address)
        func visit(_ key: Key, _ value: Value) {
            withUnsafePointer(to: value) { body(unsafeBitCast(key, to: String.self), UnsafeRawPointer($0)) }
        }
        if isSorted, map.count > 1 {
            for (key, value) in map.sorted(by: { unsafeBitCast($0.key, to: String.self) < unsafeBitCast($1.key, to: String.self) }) { visit(key, value) }
        } else {
            for (key, value) in map { visit(key, value) }
        }
    }

    @inline(__always)
    static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ areValuesEqual: (UnsafeRawPointer, UnsafeRawPointer) -> Bool) -> Bool {
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

final class TypedMapOperations<Key: Hashable & Sendable, Value: Sendable>: MapOperations, @unchecked Sendable {
    override init() {
        precondition(MemoryLayout<Key>.size == MemoryLayout<String>.size, "\(Key.self) stores more than a string")
    }

    override func count(at address: UnsafeRawPointer) -> Int { MapCode<Key, Value>.map(address).count }

    override func initialize(at address: UnsafeMutableRawPointer, _ fill: ((String, (UnsafeMutableRawPointer) -> Void) -> Void) -> Void) {
        MapCode<Key, Value>.initialize(at: address, fill)
    }

    override func forEach(at address: UnsafeRawPointer, isSorted: Bool, _ body: (String, UnsafeRawPointer) -> Void) {
        MapCode<Key, Value>.forEach(at: address, isSorted: isSorted, body)
    }

    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ areValuesEqual: (UnsafeRawPointer, UnsafeRawPointer) -> Bool) -> Bool {
        MapCode<Key, Value>.areEqual(left, right, areValuesEqual)
    }
}

final class StringMapOperations: MapOperations, @unchecked Sendable {
    override func count(at address: UnsafeRawPointer) -> Int { MapCode<String, String>.map(address).count }

    override func initialize(at address: UnsafeMutableRawPointer, _ fill: ((String, (UnsafeMutableRawPointer) -> Void) -> Void) -> Void) {
        MapCode<String, String>.initialize(at: address, fill)
    }

    override func forEach(at address: UnsafeRawPointer, isSorted: Bool, _ body: (String, UnsafeRawPointer) -> Void) {
        MapCode<String, String>.forEach(at: address, isSorted: isSorted, body)
    }

    override func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ areValuesEqual: (UnsafeRawPointer, UnsafeRawPointer) -> Bool) -> Bool {
        MapCode<String, String>.areEqual(left, right, areValuesEqual)
    }
}
