import Foundation

/// Threads with little stack, as programs start them: half a megabyte has one that Dispatch or Swift's concurrency starts on Apple's systems,
/// an eighth one on Linux with musl.
package enum SmallStack {
    /// Runs a function on a thread with so many bytes of stack, and waits for it. An overflow ends the process.
    package static func run<Value: Sendable>(_ size: Int, _ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = size
            thread.start()
        }
    }
}
