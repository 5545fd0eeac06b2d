/// The content of an HTTP message: bytes in memory, or chunks that come while they are read.
///
/// Copies share what they stand for: a body that can be read once is spent for all of its copies.
public struct HTTPBody: Sendable {
    /// What a body is read in: some bytes, as many as came at once.
    public typealias ByteChunk = ArraySlice<UInt8>

    /// How many bytes a body has.
    public enum Length: Sendable, Hashable {
        case unknown
        case known(Int)
    }

    /// How often a body can be read.
    public enum IterationBehavior: Sendable, Hashable {
        /// Once. A request with such a body is sent at most once after its reading has begun.
        case single
        /// As often as one likes, each time with the same bytes.
        case multiple
    }

    private enum Storage: Sendable {
        case bytes([UInt8])
        case stream(@Sendable () -> AsyncIterator, Length, SingleUse?)
    }

    private let storage: Storage

    /// A body of bytes in memory. Nothing is copied.
    public init(_ bytes: [UInt8]) {
        storage = .bytes(bytes)
    }

    /// A body that comes in chunks.
    ///
    /// - Parameters:
    ///   - chunks: The bytes in their order.
    ///   - length: How many bytes the chunks have altogether, where that is known. Transports send it and may refuse chunks that differ.
    ///   - iteration: Whether `chunks` can be iterated over more than once.
    public init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, length: Length = .unknown, iteration: IterationBehavior = .single
    ) where Chunks.Element == ByteChunk {
        let make: @Sendable () -> AsyncIterator = {
            var iterator = chunks.makeAsyncIterator()
            return AsyncIterator { try await iterator.next() }
        }
        storage = .stream(make, length, iteration == .single ? SingleUse() : nil)
    }

    /// The content where it is bytes in memory, without any waiting; `nil` for a body that comes in chunks.
    public var bufferedBytes: [UInt8]? {
        if case .bytes(let bytes) = storage { bytes } else { nil }
    }

    public var length: Length {
        switch storage {
        case .bytes(let bytes): .known(bytes.count)
        case .stream(_, let length, _): length
        }
    }

    public var iterationBehavior: IterationBehavior {
        if case .stream(_, _, .some) = storage { .single } else { .multiple }
    }

    /// Whether the body can be read now, from its first byte: not where it can be read once and somebody has begun to.
    public var isReadable: Bool {
        if case .stream(_, _, let use?) = storage { !use.isTaken } else { true }
    }
}

extension HTTPBody: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(Array(text.utf8))
    }
}

extension HTTPBody: AsyncSequence {
    public typealias Element = ByteChunk

    /// The chunks, from the first byte on. The iterator of a body that can be read once and has been throws ``HTTPBodyError/alreadyRead``.
    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .bytes(let bytes):
            var rest: ByteChunk? = bytes.isEmpty ? nil : bytes[...]
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        case .stream(let make, _, let use):
            guard use?.take() ?? true else { return AsyncIterator { throw HTTPBodyError.alreadyRead } }
            return make()
        }
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        private let produce: () async throws -> ByteChunk?

        fileprivate init(_ produce: @escaping () async throws -> ByteChunk?) {
            self.produce = produce
        }

        public mutating func next() async throws -> ByteChunk? {
            try await produce()
        }
    }
}
