import Foundation

/// Threads with little stack, as programs start them: half a megabyte has one that Dispatch or Swift's concurrency starts on Apple's systems,
/// an eighth one on Linux with musl.
package enum SmallStack {
    /// Half a megabyte, or eight times as much under a sanitizer, whose code takes more in each function.
    package static let size = Sanitizer.current == nil ? 512 << 10 : 4 << 20

    /// Runs a function on a thread with so many bytes of stack, and waits for it. An overflow ends the process.
    package static func run<Value: Sendable>(_ size: Int, _ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = size
            thread.start()
        }
    }
}
