import CZlib

/// Files compressed with gzip (RFC 1952).
package enum Gzip {
    /// Whether the bytes begin as gzip's do. No JSON text does.
    static func isCompressed(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// Decompresses all members of a gzip file, one behind the other.
    ///
    /// - Parameter limit: The size beyond which the content is refused, so that a small file cannot fill the memory.
    package static func decompress(_ bytes: [UInt8], limit: Int = SpecificationLimits.fileSize) throws(GzipError) -> [UInt8] {
        guard bytes.count < UInt32.max else { throw .tooLarge(limit: limit) }
        var stream = z_stream()
        // 16 asks for gzip's wrapping instead of zlib's; 15 is the largest window.
        guard inflateInit2_(&stream, 16 + 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw .corrupt("zlib refused to start") }
        defer { inflateEnd(&stream) }

        var input = bytes
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var failure: GzipError?
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(truncatingIfNeeded: input.count)
            var isAtEnd = false
            while !isAtEnd, failure == nil {
                let status = chunk.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(truncatingIfNeeded: output.count)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                content.append(contentsOf: chunk.prefix(chunk.count - Int(stream.avail_out)))
                if content.count > limit {
                    failure = .tooLarge(limit: limit)
                } else if status == Z_STREAM_END {
                    isAtEnd = stream.avail_in == 0
                    if !isAtEnd { inflateReset(&stream) }
                } else if status == Z_BUF_ERROR || status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0 {
                    failure = .truncated
                } else if status != Z_OK {
                    failure = .corrupt(stream.msg.map { String(cString: $0) } ?? "status \(status)")
                }
            }
        }
        if let failure { throw failure }
        return content
    }
}
