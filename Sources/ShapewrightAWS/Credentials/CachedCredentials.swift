import Foundation

/// Keeps a provider's credentials until shortly before they expire. However many callers ask at once, the provider is asked once.
public actor CachedCredentials: CredentialsProvider {
    private let provider: any CredentialsProvider
    private let margin: TimeInterval
    private let now: @Sendable () -> Date

    private var held: Held?
    private var isRefreshing = false
    private var waiting: [UInt64: CheckedContinuation<AWSCredentials, any Error>] = [:]
    private var lastTicket: UInt64 = 0

    private struct Held {
        var credentials: AWSCredentials
        /// `nil` for ever.
        var refreshTime: Date?
    }

    /// After a refresh that failed while the credentials are still good, the next one is tried after so many seconds.
    private static let pause: TimeInterval = 60

    /// - Parameters:
    ///   - margin: The seconds before the end of credentials from which on new ones are asked for; half of the time that they are good for
    ///     where that is shorter than twice the margin.
    ///   - now: The clock.
    public init(_ provider: any CredentialsProvider, refreshingBefore margin: TimeInterval = 300, now: @escaping @Sendable () -> Date = { Date() }) {
        self.provider = provider
        self.margin = margin
        self.now = now
    }

    /// - Throws: What the provider throws, unless credentials are held that are still good; ``CredentialsError/expired(_:)`` where it yields
    ///   such as have ended; `CancellationError` where the caller's task is cancelled, which does not disturb others that wait.
    public func credentials() async throws -> AWSCredentials {
        if let held, held.refreshTime.map({ now() < $0 }) ?? true { return held.credentials }
        lastTicket += 1
        let ticket = lastTicket
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
                waiting[ticket] = continuation
                refresh()
            }
        } onCancel: {
            Task { await self.leave(ticket) }
        }
    }

    /// Forgets credentials that a service has refused, unless others have taken their place already.
    public func discard(_ credentials: AWSCredentials) {
        if held?.credentials == credentials { held = nil }
    }

    private func leave(_ ticket: UInt64) {
        waiting.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
    }

    private func refresh() {
        guard !isRefreshing else { return }
        isRefreshing = true
        // A task of its own: it serves whoever waits, and ends with none of them.
        Task {
            do {
                finish(.success(try await provider.credentials()))
            } catch {
                finish(.failure(error))
            }
        }
    }

    private func finish(_ result: Result<AWSCredentials, any Error>) {
        isRefreshing = false
        let outcome = result.flatMap(hold).flatMapError(stillGood)
        let waiting = waiting
        self.waiting = [:]
        for continuation in waiting.values { continuation.resume(with: outcome) }
    }

    private func hold(_ credentials: AWSCredentials) -> Result<AWSCredentials, any Error> {
        guard let expiration = credentials.expiration else {
            held = Held(credentials: credentials, refreshTime: nil)
            return .success(credentials)
        }
        let lifetime = expiration.timeIntervalSince(now())
        guard lifetime > 0 else { return .failure(CredentialsError.expired(expiration)) }
        held = Held(credentials: credentials, refreshTime: expiration.addingTimeInterval(-min(margin, lifetime / 2)))
        return .success(credentials)
    }

    /// The credentials held, where the provider failed and they have not ended.
    private func stillGood(_ error: any Error) -> Result<AWSCredentials, any Error> {
        guard let held, let expiration = held.credentials.expiration, now() < expiration else { return .failure(error) }
        self.held?.refreshTime = min(expiration, now().addingTimeInterval(Self.pause))
        return .success(held.credentials)
    }
}
