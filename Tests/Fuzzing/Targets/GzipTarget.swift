import SpecReading

extension FuzzTarget {
    /// Compressed files: decompressed within a bound, or refused.
    static let gzip = FuzzTarget("gzip", longestInput: 4096) { input in
        let limit = 1 << 20
        let content: [UInt8]
        do throws(GzipError) {
            content = try Gzip.decompress(input, limit: limit)
        } catch {
            try require(!error.description.isEmpty, "refused without words")
            return
        }
        try require(content.count <= limit, "beyond the limit")
        try require((try? Gzip.decompress(input, limit: limit)) == content, "two runs differ")
        if !content.isEmpty { try require((try? Gzip.decompress(input, limit: content.count - 1)) == nil, "a limit is exceeded") }
    }
}
