#if canImport(FoundationNetworking)
import Foundation

/// Does at once what it is given.
///
/// Foundation's URLSession puts every chunk of an answer into its delegate's queue, however many are waiting there: a fast server would fill the
/// memory before the delegate sees a byte. With this queue it sees each as it comes, on URLSession's own queue. So it must not wait there for
/// the session, as cancelling a task does.
final class ImmediateQueue: OperationQueue, @unchecked Sendable {
    override func addOperation(_ block: @escaping @Sendable () -> Void) {
        block()
    }
}
#endif
