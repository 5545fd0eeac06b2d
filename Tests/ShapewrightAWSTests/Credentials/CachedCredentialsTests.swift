import Foundation
import Testing

@testable import ShapewrightAWS

struct CachedCredentialsTests {
    @Test
    func providerIsAskedOnceForAllThatWait() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, now: { provider.now })
        try await withThrowingTaskGroup { group in
            for _ in 0..<200 { group.addTask { try await cache.credentials().accessKeyID } }
            await provider.answer(.success(expiringIn: nil))
            for try await key in group { #expect(key == "1") }
        }
        #expect(provider.askedCount == 1)
        #expect(try await cache.credentials().accessKeyID == "1")
        #expect(provider.askedCount == 1)
    }

    @Test
    func credentialsAreKeptUntilShortlyBeforeTheyExpire() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, refreshingBefore: 300, now: { provider.now })
        #expect(try await ask(cache, provider, .success(expiringIn: 3600)) == "1")
        provider.advance(3299)
        #expect(try await cache.credentials().accessKeyID == "1")
        provider.advance(1)
        #expect(try await ask(cache, provider, .success(expiringIn: 3600)) == "2")
        #expect(provider.askedCount == 2)
    }

    /// Credentials that are good for less than the margin are not asked for anew with every call.
    @Test
    func shortLivedCredentialsAreKeptForHalfTheirTime() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, refreshingBefore: 300, now: { provider.now })
        #expect(try await ask(cache, provider, .success(expiringIn: 100)) == "1")
        provider.advance(49)
        #expect(try await cache.credentials().accessKeyID == "1")
        provider.advance(1)
        #expect(try await ask(cache, provider, .success(expiringIn: nil)) == "2")
    }

    @Test
    func failureIsToldAndNotKept() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, now: { provider.now })
        await #expect(throws: ScriptedProvider.Failure.self) { try await ask(cache, provider, .failure) }
        #expect(try await ask(cache, provider, .success(expiringIn: nil)) == "2")
    }

    @Test
    func failureIsBorneWhileCredentialsAreGood() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, refreshingBefore: 300, now: { provider.now })
        #expect(try await ask(cache, provider, .success(expiringIn: 3600)) == "1")
        provider.advance(3400)
        #expect(try await ask(cache, provider, .failure) == "1")
        // Not again at once.
        #expect(try await cache.credentials().accessKeyID == "1")
        provider.advance(60)
        #expect(try await ask(cache, provider, .success(expiringIn: -1)) == "1")
        provider.advance(140)
        await #expect(throws: ScriptedProvider.Failure.self) { try await ask(cache, provider, .failure) }
        #expect(try await ask(cache, provider, .success(expiringIn: 3600)) == "5")
    }

    @Test
    func endedCredentialsAreRefused() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, now: { provider.now })
        await #expect(throws: CredentialsError.expired(provider.now)) { try await ask(cache, provider, .success(expiringIn: 0)) }
    }

    @Test
    func refusedCredentialsAreForgottenOnce() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, now: { provider.now })
        #expect(try await ask(cache, provider, .success(expiringIn: nil)) == "1")
        let first = try await cache.credentials()
        await cache.discard(first)
        #expect(try await ask(cache, provider, .success(expiringIn: nil)) == "2")
        // Others that were refused with them must not lose the new ones.
        await cache.discard(first)
        #expect(try await cache.credentials().accessKeyID == "2")
    }

    @Test
    func cancelledCallerLeavesTheOthersWaiting() async throws {
        let provider = ScriptedProvider()
        let cache = CachedCredentials(provider, now: { provider.now })
        let cancelled = Task { try await cache.credentials() }
        let patient = Task { try await cache.credentials() }
        await provider.isAsked(times: 1)
        cancelled.cancel()
        // The provider has not answered yet.
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        await provider.answer(.success(expiringIn: nil))
        #expect(try await patient.value.accessKeyID == "1")
        let late = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await cache.credentials()
        }
        // What is held costs no waiting.
        #expect(try await late.value.accessKeyID == "1")
        #expect(provider.askedCount == 1)
    }

    /// One call, and the provider's answer to it.
    private func ask(_ cache: CachedCredentials, _ provider: ScriptedProvider, _ answer: ScriptedProvider.Answer) async throws -> String {
        async let key = cache.credentials().accessKeyID
        await provider.answer(answer)
        return try await key
    }
}

/// Answers when a test says so. The access key is the number of the call.
private final class ScriptedProvider: CredentialsProvider, @unchecked Sendable {
    struct Failure: Error {}

    enum Answer {
        case success(expiringIn: TimeInterval?)
        case failure
    }

    private let lock = NSLock()
    private var time = Date(timeIntervalSince1970: 1_440_938_160)
    private var calls = 0
    private var pending: [CheckedContinuation<Answer, Never>] = []

    var now: Date { lock.withLock { time } }
    var askedCount: Int { lock.withLock { calls } }

    func advance(_ seconds: TimeInterval) { lock.withLock { time += seconds } }

    func credentials() async throws -> AWSCredentials {
        var number = 0
        let answer = await withCheckedContinuation { continuation in
            lock.withLock {
                calls += 1
                number = calls
                pending.append(continuation)
            }
        }
        guard case .success(let seconds) = answer else { throw Failure() }
        return AWSCredentials(accessKeyID: "\(number)", secretAccessKey: "S", expiration: seconds.map { now.addingTimeInterval($0) })
    }

    /// Answers the next call, also where it is still to come.
    func answer(_ answer: Answer) async {
        while true {
            let call = lock.withLock { pending.isEmpty ? nil : pending.removeFirst() }
            if let call { return call.resume(returning: answer) }
            await Task.yield()
        }
    }

    func isAsked(times: Int) async {
        while askedCount < times { await Task.yield() }
    }
}
