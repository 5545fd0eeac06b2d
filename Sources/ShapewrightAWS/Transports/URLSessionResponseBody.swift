import Foundation
import ShapewrightClient

/// What comes of an answer's body. When nobody holds it any longer, the rest is not read, and its connection is closed.
struct URLSessionResponseBody: AsyncSequence, Sendable {
    typealias Element = HTTPBody.ByteChunk

    private let lease: Lease

    init(_ exchange: URLSessionExchange, _ session: SessionOwner) {
        lease = Lease(exchange: exchange, session: session)
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(lease: lease)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let lease: Lease

        mutating func next() async throws -> HTTPBody.ByteChunk? {
            try await lease.exchange.nextChunk().map { [UInt8]($0)[...] }
        }
    }

    fileprivate final class Lease: Sendable {
        let exchange: URLSessionExchange
        /// The session stays as long as something is read from it.
        private let session: SessionOwner

        init(exchange: URLSessionExchange, session: SessionOwner) {
            self.exchange = exchange
            self.session = session
        }

        deinit {
            exchange.cancel()
        }
    }
}
