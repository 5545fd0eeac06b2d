import Dispatch
import Testing

/// Gives each test a queue of its own to run on, so that it goes on while tests that compute hold the threads that all tasks share. Connections
/// and requests have seconds; among a thousand tests, a task may wait for minutes until it is its turn.
struct OwnQueue: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        guard testCase != nil, #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) else { return try await function() }
        try await withTaskExecutorPreference(QueueExecutor()) { try await function() }
    }

    @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
    private final class QueueExecutor: TaskExecutor {
        // A serial queue has a thread of its own when it is needed.
        private let queue = DispatchQueue(label: "test")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}

extension Trait where Self == OwnQueue {
    static var ownQueue: Self { Self() }
}
