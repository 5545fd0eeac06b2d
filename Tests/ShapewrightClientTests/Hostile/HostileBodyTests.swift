import Foundation
import HTTPTypes
import ShapewrightRuntime
import TestSupport
import Testing

@testable import ShapewrightClient

/// Bodies that do not end, or are not as long as they say.
@Suite struct HostileBodyTests {
    /// Chunks without end; counts those that were asked for.
    private final class Endless: AsyncSequence, Sendable {
        typealias Element = HTTPBody.ByteChunk
        let chunk: [UInt8]
        let counter = Counter()

        init(_ chunk: [UInt8]) { self.chunk = chunk }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(owner: self) }

        struct AsyncIterator: AsyncIteratorProtocol {
            let owner: Endless
            mutating func next() async throws -> HTTPBody.ByteChunk? {
                try Task.checkCancellation()
                owner.counter.add()
                return owner.chunk[...]
            }
        }
    }

    private final class Counter: @unchecked Sendable {
        private let lock = NSLock()
        private var value = 0
        func add() { lock.withLock { value += 1 } }
        var count: Int { lock.withLock { value } }
    }

    private func call(_ body: HTTPBody, status: Int = 200, _ configuration: ClientConfiguration) async throws -> TestOperation.Output {
        let transport = RecordingTransport { _ in (HTTPResponse(status: .init(code: status)), body) }
        return try await TestOperation.caller(transport, configuration).call(TestOperation.unsafe, .init())
    }

    @Test("An endless answer is read up to the bound", arguments: [200, 400, 500])
    func endless(status: Int) async throws {
        let source = Endless([UInt8](repeating: 0x20, count: 1000))
        let configuration = ClientConfiguration(maximumResponseSize: 100_000, dependencies: ManualClock().dependencies)
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 100_000)) { try await call(HTTPBody(source), status: status, configuration) }
        #expect(source.counter.count == 101)
    }

    @Test func theDefaultBound() {
        #expect(ClientConfiguration().maximumResponseSize == 64 << 20)
    }

    @Test("An answer that announces too much is not read", arguments: [100_001, 1 << 40, .max])
    func announced(length: Int) async throws {
        let source = Endless([0x20])
        let configuration = ClientConfiguration(maximumResponseSize: 100_000, dependencies: ManualClock().dependencies)
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 100_000)) { try await call(HTTPBody(source, length: .known(length)), configuration) }
        #expect(source.counter.count == 0)
    }

    @Test("An answer that announces too little is held to the bound all the same", arguments: [0, 1, -1, .min])
    func understated(length: Int) async throws {
        let source = Endless([UInt8](repeating: 0x20, count: 1000))
        let configuration = ClientConfiguration(maximumResponseSize: 100_000, dependencies: ManualClock().dependencies)
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 100_000)) { try await call(HTTPBody(source, length: .known(length)), configuration) }
    }

    @Test("Chunks without a byte, for ever, end with the attempt's time")
    func emptyChunks() async throws {
        let source = Endless([])
        let clock = ManualClock(deadlines: [], expired: [.seconds(60)])
        let configuration = ClientConfiguration(retries: .none, dependencies: clock.dependencies)
        await #expect(throws: DeadlineExceeded(.attempt, limit: .seconds(60))) { try await call(HTTPBody(source), configuration) }
    }

    /// Times that no clock has do not stop the program.
    @Test(arguments: [Duration.seconds(Int64.max), .seconds(Int64.min), .zero, .seconds(-1), .nanoseconds(Int64.max)])
    func absurdSleeps(duration: Duration) async throws {
        let task = Task { try await TimerSleep.sleep(for: duration) }
        if duration > .zero {
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        } else {
            try await task.value
        }
    }
}
