/// Makes arrays and goes through them, for code that has no more than their address.
class ListOperations: @unchecked Sendable {
    /// Bytes from one element to the next.
    let stride: Int
    let alignment: Int

    init(stride: Int, alignment: Int) {
        self.stride = stride
        self.alignment = alignment
    }

    /// Calls a function with the address of the first element and their number.
    func withElements(at address: UnsafeRawPointer, _ body: (UnsafeRawPointer, Int) -> Void) { fatalError("abstract") }
    func count(at address: UnsafeRawPointer) -> Int { fatalError("abstract") }
    /// Makes an array of elements, which it takes.
    func initialize(at address: UnsafeMutableRawPointer, taking elements: UnsafeMutableRawPointer, count: Int) { fatalError("abstract") }
    func move(_ elements: UnsafeMutableRawPointer, count: Int, to address: UnsafeMutableRawPointer) { fatalError("abstract") }
}

/// Methods of generic classes are never specialised, and strings are what most lists hold: they have a class of their own, and both
/// have their code from here.
private struct ListCode<Element: Sendable> {
    @inline(__always)
    static func withElements(at address: UnsafeRawPointer, _ body: (UnsafeRawPointer, Int) -> Void) {
        address.assumingMemoryBound(to: [Element].self).pointee.withUnsafeBufferPointer { elements in
            guard let first = elements.baseAddress, !elements.isEmpty else { return }
            body(UnsafeRawPointer(first), elements.count)
        }
    }

    @inline(__always)
    static func count(at address: UnsafeRawPointer) -> Int {
        address.assumingMemoryBound(to: [Element].self).pointee.count
    }

    @inline(__always)
    static func initialize(at address: UnsafeMutableRawPointer, taking elements: UnsafeMutableRawPointer, count: Int) {
        // The initializer would write to the empty array that all threads share, if only what stands there already.
        let array = count == 0 ? [] : [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.baseAddress?.moveInitialize(from: elements.assumingMemoryBound(to: Element.self), count: count)
            initialized = count
        }
        address.initializeMemory(as: [Element].self, to: array)
    }

    @inline(__always)
    static func move(_ elements: UnsafeMutableRawPointer, count: Int, to address: UnsafeMutableRawPointer) {
        address.bindMemory(to: Element.self, capacity: count)
            .moveInitialize(from: elements.assumingMemoryBound(to: Element.self), count: count)
    }
}

final class TypedListOperations<Element: Sendable>: ListOperations, @unchecked Sendable {
    init() { super.init(stride: MemoryLayout<Element>.stride, alignment: MemoryLayout<Element>.alignment) }

    override func withElements(at address: UnsafeRawPointer, _ body: (UnsafeRawPointer, Int) -> Void) {
        ListCode<Element>.withElements(at: address, body)
    }

    override func count(at address: UnsafeRawPointer) -> Int { ListCode<Element>.count(at: address) }

    override func initialize(at address: UnsafeMutableRawPointer, taking elements: UnsafeMutableRawPointer, count: Int) {
        ListCode<Element>.initialize(at: address, taking: elements, count: count)
    }

    override func move(_ elements: UnsafeMutableRawPointer, count: Int, to address: UnsafeMutableRawPointer) {
        ListCode<Element>.move(elements, count: count, to: address)
    }
}

final class StringListOperations: ListOperations, @unchecked Sendable {
    init() { super.init(stride: MemoryLayout<String>.stride, alignment: MemoryLayout<String>.alignment) }

    override func withElements(at address: UnsafeRawPointer, _ body: (UnsafeRawPointer, Int) -> Void) {
        ListCode<String>.withElements(at: address, body)
    }

    override func count(at address: UnsafeRawPointer) -> Int { ListCode<String>.count(at: address) }

    override func initialize(at address: UnsafeMutableRawPointer, taking elements: UnsafeMutableRawPointer, count: Int) {
        ListCode<String>.initialize(at: address, taking: elements, count: count)
    }

    override func move(_ elements: UnsafeMutableRawPointer, count: Int, to address: UnsafeMutableRawPointer) {
        ListCode<String>.move(elements, count: count, to: address)
    }
}

/// Elements of a list that is being read, in memory that grows.
struct ListBuffer {
    private let operations: ListOperations
    /// Bytes from one element to the next.
    var stride: Int { operations.stride }
    private var elements: UnsafeMutableRawPointer
    private var capacity = 8
    private(set) var count = 0

    init(_ operations: ListOperations) {
        self.operations = operations
        elements = Self.allocate(operations, 8)
    }

    /// The address where the next element is to be initialised.
    mutating func next() -> UnsafeMutableRawPointer {
        if count == capacity {
            let larger = Self.allocate(operations, capacity * 2)
            operations.move(elements, count: count, to: larger)
            elements.deallocate()
            elements = larger
            capacity *= 2
        }
        defer { count += 1 }
        return elements + count * operations.stride
    }

    /// Makes the array. The buffer is of no use after this.
    func finish(at address: UnsafeMutableRawPointer) {
        operations.initialize(at: address, taking: elements, count: count)
        elements.deallocate()
    }

    private static func allocate(_ operations: ListOperations, _ capacity: Int) -> UnsafeMutableRawPointer {
        .allocate(byteCount: operations.stride * capacity, alignment: operations.alignment)
    }
}
