import Dispatch
import Foundation

/// A sleep that leaves nothing behind when it is cancelled.
///
/// `Task.sleep` keeps its timer until the time is over, cancelled or not. Of calls that take milliseconds and have a deadline of a minute, that
/// would be a minute's worth.
final class TimerSleep: @unchecked Sendable {
    private let lock = NSLock()
    private var continuation: CheckedContinuation<Void, any Error>?
    private var timer: (any DispatchSourceTimer)?
    private var isOver = false

    /// - Throws: `CancellationError` at once where the task is cancelled.
    static func sleep(for duration: Duration) async throws {
        let sleep = TimerSleep()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { sleep.begin($0, duration) }
        } onCancel: {
            sleep.finish(.failure(CancellationError()))
        }
    }

    private func begin(_ continuation: CheckedContinuation<Void, any Error>, _ duration: Duration) {
        lock.lock()
        guard !isOver else {
            lock.unlock()
            return continuation.resume(throwing: CancellationError())
        }
        self.continuation = continuation
        let timer = DispatchSource.makeTimerSource(queue: .global())
        let (seconds, attoseconds) = duration.components
        timer.schedule(deadline: .now() + Double(seconds) + Double(attoseconds) / 1e18)
        timer.setEventHandler { self.finish(.success(())) }
        self.timer = timer
        timer.resume()
        lock.unlock()
    }

    /// The first who says so is right.
    private func finish(_ result: Result<Void, any Error>) {
        lock.lock()
        guard !isOver else { return lock.unlock() }
        isOver = true
        let (continuation, timer) = (continuation, timer)
        (self.continuation, self.timer) = (nil, nil)
        lock.unlock()
        timer?.cancel()
        continuation?.resume(with: result)
    }
}
