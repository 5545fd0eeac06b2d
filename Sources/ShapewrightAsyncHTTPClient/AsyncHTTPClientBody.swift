#if AsyncHTTPClient
import AsyncHTTPClient
import NIOCore
import ShapewrightClient

/// What comes of an answer's body, its errors translated.
struct AsyncHTTPClientBody: AsyncSequence, Sendable {
    typealias Element = HTTPBody.ByteChunk

    private let body: HTTPClientResponse.Body
    /// The client stays as long as something is read from it.
    private let owner: ClientOwner

    init(_ body: HTTPClientResponse.Body, _ owner: ClientOwner) {
        self.body = body
        self.owner = owner
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator(), owner: owner)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var chunks: HTTPClientResponse.Body.AsyncIterator
        fileprivate let owner: ClientOwner

        mutating func next() async throws -> HTTPBody.ByteChunk? {
            do {
                return try await chunks.next().map { [UInt8]($0.readableBytesView)[...] }
            } catch {
                throw TransportError.translated(error, hasHead: true)
            }
        }
    }
}
#endif
