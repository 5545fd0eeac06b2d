import Dispatch

/// A value that is made when it is first asked for, by whichever thread asks; others wait for it.
final class Once<Value: Sendable>: @unchecked Sendable {
    private let make: @Sendable () -> Value
    private let lock = DispatchSemaphore(value: 1)
    /// Guarded by the lock.
    private var made: Value?

    init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    var value: Value {
        lock.wait()
        defer { lock.signal() }
        if let made { return made }
        let value = make()
        made = value
        return value
    }
}
