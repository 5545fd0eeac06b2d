/// A time after which something is over.
struct Deadline: Sendable {
    var scope: DeadlineExceeded.Scope
    /// `nil` for none.
    var limit: Duration?
    var sleep: @Sendable (Duration) async throws -> Void

    /// Does something, and cancels it when its time is over.
    ///
    /// - Throws: ``DeadlineExceeded``, as soon as what was cancelled has ended; what `body` throws.
    func hold<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        guard let limit else { return try await body() }
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask { [sleep] in
                try await sleep(limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() ?? nil else { throw DeadlineExceeded(scope, limit: limit) }
            return value
        }
    }
}
