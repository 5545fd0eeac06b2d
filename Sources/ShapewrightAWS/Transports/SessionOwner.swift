import Foundation
import ShapewrightClient

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Holds a URLSession, and lets it go with its connections when nobody needs it any longer: a session would hold itself for ever.
final class SessionOwner: @unchecked Sendable {
    private let delegate = URLSessionDispatcher()
    private let lock = NSLock()
    /// `nil` after its end: URLSession stops the process where a task is made then, and Foundation's closes its connections when it is gone.
    private var session: URLSession?
    #if canImport(FoundationNetworking)
    /// Those that are for one request.
    private var single: [ObjectIdentifier: URLSession] = [:]
    #endif

    init(_ template: URLSessionConfiguration, _ maximumConnectionsPerHost: Int) {
        let configuration = template.copy() as? URLSessionConfiguration ?? URLSessionTransport.configuration
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = maximumConnectionsPerHost
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: Self.queue)
    }

    #if canImport(FoundationNetworking)
    private static var queue: OperationQueue { ImmediateQueue() }
    #else
    private static var queue: OperationQueue? { nil }
    #endif

    deinit {
        session?.finishTasksAndInvalidate()
    }

    /// - Throws: ``TransportError`` after ``shutDown()``.
    func start(_ request: URLRequest, _ exchange: URLSessionExchange) throws {
        try lock.withLock {
            guard let session else { throw TransportError(.shutDown, sent: .nothing) }
            let task = session.dataTask(with: request)
            exchange.task = task
            delegate.add(exchange, for: task)
            task.resume()
        }
    }

    #if canImport(FoundationNetworking)
    /// Starts a request on a connection of its own.
    ///
    /// A request that has no body is sent again by libcurl where a kept connection turns out to be closed, and nobody is asked. On a new
    /// connection it never is. That is the price of operations that are not safe to repeat.
    ///
    /// - Throws: As ``start(_:_:)``.
    func startAlone(_ request: URLRequest, _ exchange: URLSessionExchange) throws {
        try lock.withLock {
            guard let configuration = session?.configuration else { throw TransportError(.shutDown, sent: .nothing) }
            // Tasks are numbered by session.
            let delegate = URLSessionDispatcher { [weak self] session in self?.forget(session) }
            let session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: Self.queue)
            single[ObjectIdentifier(session)] = session
            let task = session.dataTask(with: request)
            exchange.task = task
            delegate.add(exchange, for: task)
            task.resume()
            session.finishTasksAndInvalidate()
        }
    }

    private func forget(_ session: URLSession) {
        lock.withLock { single[ObjectIdentifier(session)] = nil }
    }
    #endif

    func shutDown() {
        for session in takeSessions() { session.invalidateAndCancel() }
    }

    private func takeSessions() -> [URLSession] {
        lock.withLock {
            var sessions = session.map { [$0] } ?? []
            session = nil
            #if canImport(FoundationNetworking)
            sessions += single.values
            single = [:]
            #endif
            return sessions
        }
    }
}
