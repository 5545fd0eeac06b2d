extension HTTPBody {
    /// All bytes of the body.
    ///
    /// - Parameter maximum: How many bytes to hold at most. A body that announces more is not read at all.
    /// - Throws: ``HTTPBodyError/tooLarge(maximum:)`` beyond the maximum; ``HTTPBodyError/alreadyRead``; what the chunks' source throws.
    public func collect(upTo maximum: Int) async throws -> [UInt8] {
        if case .known(let count) = length, count > maximum { throw HTTPBodyError.tooLarge(maximum: maximum) }
        if let bytes = bufferedBytes { return bytes }
        var bytes: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= maximum - bytes.count else { throw HTTPBodyError.tooLarge(maximum: maximum) }
            bytes += chunk
        }
        return bytes
    }

    /// The same body in memory.
    ///
    /// - Throws: As ``collect(upTo:)``.
    func buffered(upTo maximum: Int) async throws -> HTTPBody {
        HTTPBody(try await collect(upTo: maximum))
    }
}
