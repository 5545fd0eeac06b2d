import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Hands what a URLSession says of a task to the exchange that the task is for.
final class URLSessionDispatcher: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let lock = NSLock()
    private var exchanges: [Int: URLSessionExchange] = [:]
    /// Called when the session has ended.
    private let onEnd: (@Sendable (URLSession) -> Void)?

    init(onEnd: (@Sendable (URLSession) -> Void)? = nil) {
        self.onEnd = onEnd
    }

    func add(_ exchange: URLSessionExchange, for task: URLSessionTask) {
        lock.withLock { exchanges[task.taskIdentifier] = exchange }
    }

    private func exchange(for task: URLSessionTask) -> URLSessionExchange? {
        lock.withLock { exchanges[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        exchange(for: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(for: dataTask)?.receive(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }
        exchange?.finish(error)
    }

    func urlSession(_ session: URLSession, didBecomeInvalidWithError error: (any Error)?) {
        onEnd?(session)
    }

    /// The answer that redirects is the answer.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    /// So is the answer that asks for a password. Trust in certificates is the system's to decide.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if canImport(FoundationNetworking)
        // Foundation asks when the answer has been read, and has no way to say: leave it at that.
        exchange(for: task)?.finish(nil)
        // Not from here: cancelling waits for URLSession's queue.
        let cancel = UncheckedCallback { completionHandler(.cancelAuthenticationChallenge, nil) }
        DispatchQueue.global().async { cancel.call() }
        #else
        completionHandler(.performDefaultHandling, nil)
        #endif
    }

    #if canImport(FoundationNetworking)
    /// Foundation asks for the body of a request that has none, and of one that has in one case only: libcurl found a kept connection closed
    /// after it had sent the request, and is about to send it again. Foundation would send it without its body, and whether to repeat it is
    /// not libcurl's to decide.
    func urlSession(_ session: URLSession, task: URLSessionTask, needNewBodyStream completionHandler: @escaping (InputStream?) -> Void) {
        exchange(for: task)?.refuseRepetition()
        completionHandler(nil)
    }
    #endif
}

#if canImport(FoundationNetworking)
/// Foundation's completion handlers may be called anywhere, which their type does not say.
private struct UncheckedCallback: @unchecked Sendable {
    let call: () -> Void
}
#endif
