import Dispatch

/// The results of a function for each element, in the order of these, worked out on all processors.
///
/// Elements are begun in their order, so the ones that take longest are best put first. The function may itself map concurrently: who waits
/// for the last results of others has nothing left to begin, and others help with what is begun within. `concurrentPerform` would do one after
/// the other there.
package func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
) -> [Result] {
    guard elements.count > 1 else { return elements.map(transform) }
    let work = SharedWork(elements, transform)
    // One for each processor beside this one, as far as the system sees fit; those that come too late find nothing to do.
    for _ in 1..<min(elements.count, processorCount) {
        DispatchQueue.global(qos: .userInitiated).async { work.help() }
    }
    work.help()
    return work.results
}

/// Elements of which several threads each take the next one.
private final class SharedWork<Element: Sendable, Result: Sendable>: @unchecked Sendable {
    private let elements: [Element]
    private let transform: @Sendable (Element) -> Result
    private let lock = DispatchSemaphore(value: 1)
    private let isFinished = DispatchSemaphore(value: 0)
    // All guarded by the lock.
    private var next = 0
    private var pending: Int
    private var places: [Result?]

    init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) {
        self.elements = elements
        self.transform = transform
        pending = elements.count
        places = Array(repeating: nil, count: elements.count)
    }

    /// Works until no element is left to begin.
    func help() {
        while let index = take() {
            let result = transform(elements[index])
            lock.wait()
            places[index] = result
            pending -= 1
            if pending == 0 { isFinished.signal() }
            lock.signal()
        }
    }

    private func take() -> Int? {
        lock.wait()
        defer { lock.signal() }
        guard next < elements.count else { return nil }
        next += 1
        return next - 1
    }

    /// All results, once others have finished what they have begun.
    var results: [Result] {
        isFinished.wait()
        lock.wait()
        defer { lock.signal() }
        return places.compactMap(\.self)
    }
}
