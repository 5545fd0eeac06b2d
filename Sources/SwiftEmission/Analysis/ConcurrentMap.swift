import Dispatch

/// The results of a function for each element, in the order of these, worked out on all processors.
func concurrentMap<Element: Sendable, Result: Sendable>(_ elements: [Element], _ transform: @Sendable (Element) -> Result) -> [Result] {
    guard elements.count > 1 else { return elements.map(transform) }
    let results = Results<Result>(count: elements.count)
    DispatchQueue.concurrentPerform(iterations: elements.count) { results.set(transform(elements[$0]), at: $0) }
    return results.values
}

/// A place for each result; each is written once, by one thread.
private final class Results<Value>: @unchecked Sendable {
    private let places: UnsafeMutablePointer<Value?>
    private let count: Int

    init(count: Int) {
        self.count = count
        places = .allocate(capacity: count)
        places.initialize(repeating: nil, count: count)
    }

    deinit {
        places.deinitialize(count: count)
        places.deallocate()
    }

    func set(_ value: Value, at index: Int) { places[index] = value }

    /// All values, once every place has one.
    var values: [Value] { (0..<count).compactMap { places[$0] } }
}
