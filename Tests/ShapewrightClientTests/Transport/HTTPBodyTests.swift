import Foundation
import ShapewrightClient
import Testing

struct HTTPBodyTests {
    /// Chunks, counting how often they are asked for.
    private final class Chunks: AsyncSequence, @unchecked Sendable {
        typealias Element = HTTPBody.ByteChunk

        private let lock = NSLock()
        private var count = 0
        private let chunks: [[UInt8]]

        init(_ chunks: [UInt8]...) { self.chunks = chunks }

        var iterations: Int { lock.withLock { count } }

        func makeAsyncIterator() -> AsyncIterator {
            lock.withLock { count += 1 }
            return AsyncIterator(rest: chunks[...])
        }

        struct AsyncIterator: AsyncIteratorProtocol {
            var rest: ArraySlice<[UInt8]>

            mutating func next() async throws -> HTTPBody.ByteChunk? { rest.popFirst().map { $0[...] } }
        }
    }

    @Test func bytesAreThereAtOnceAndAsOftenAsAsked() async throws {
        let body = HTTPBody([1, 2, 3])
        #expect(body.bufferedBytes == [1, 2, 3])
        #expect(body.length == .known(3))
        #expect(body.iterationBehavior == .multiple)
        for _ in 0..<2 {
            var chunks: [[UInt8]] = []
            for try await chunk in body { chunks.append(Array(chunk)) }
            #expect(chunks == [[1, 2, 3]])
            #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        }
        #expect(body.isReadable)
        for try await _ in HTTPBody([]) { Issue.record("an empty body has no chunks") }
        #expect(HTTPBody("é").bufferedBytes == [0xC3, 0xA9])
    }

    @Test func chunksAreCollectedInTheirOrder() async throws {
        let chunks = Chunks([1], [], [2, 3])
        let body = HTTPBody(chunks, length: .known(3), iteration: .multiple)
        #expect(body.bufferedBytes == nil)
        #expect(body.length == .known(3))
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        #expect(chunks.iterations == 2)
    }

    @Test func whatIsReadOnceIsSpentForAllCopies() async throws {
        let chunks = Chunks([1])
        let body = HTTPBody(chunks)
        let copy = body
        #expect(body.iterationBehavior == .single)
        #expect(copy.isReadable)
        #expect(try await body.collect(upTo: 10) == [1])
        #expect(!copy.isReadable)
        await #expect(throws: HTTPBodyError.alreadyRead) { try await copy.collect(upTo: 10) }
        #expect(chunks.iterations == 1)
    }

    @Test func boundsHold() async throws {
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 2)) { try await HTTPBody([1, 2, 3]).collect(upTo: 2) }
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 2)) { try await HTTPBody(Chunks([1], [2, 3])).collect(upTo: 2) }
        #expect(try await HTTPBody(Chunks([1], [2])).collect(upTo: 2) == [1, 2])

        let announced = Chunks([1, 2, 3])
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 2)) { try await HTTPBody(announced, length: .known(3)).collect(upTo: 2) }
        #expect(announced.iterations == 0, "a body that says it is too long is not read")
    }

    @Test func errorsOfTheSourcePass() async throws {
        struct Trouble: Error {}
        let body = HTTPBody(AsyncThrowingStream<HTTPBody.ByteChunk, any Error> { $0.finish(throwing: Trouble()) })
        await #expect(throws: Trouble.self) { try await body.collect(upTo: 1) }
    }
}
