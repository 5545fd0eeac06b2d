import Foundation
import Testing

@testable import SpecReading

struct GzipTests {
    /// Python's `gzip.compress(b'{"a": [1, 2, 3]}' * 8, mtime=0)`.
    private let compressed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x4A, 0x54, 0xB2, 0x52,
        0x88, 0x36, 0xD4, 0x51, 0x30, 0xD2, 0x51, 0x30, 0x8E, 0xAD, 0xAD, 0xA6, 0x33, 0x1F, 0x00, 0x5B,
        0x90, 0xCC, 0x9B, 0x80, 0x00, 0x00, 0x00,
    ]
    private let content = Array(String(repeating: "{\"a\": [1, 2, 3]}", count: 8).utf8)

    @Test func decompresses() throws {
        #expect(Gzip.isCompressed(compressed))
        #expect(try Gzip.decompress(compressed) == content)
    }

    @Test func decompressesSeveralMembers() throws {
        #expect(try Gzip.decompress(compressed + compressed) == content + content)
    }

    @Test func recognisesByContent() {
        #expect(!Gzip.isCompressed(Array("{}".utf8)))
        #expect(!Gzip.isCompressed([0x1F]))
    }

    @Test func refusesEveryTruncation() {
        for count in 2..<compressed.count {
            #expect(throws: GzipError.self) { try Gzip.decompress(Array(compressed.prefix(count))) }
        }
    }

    @Test func refusesWhatIsCorrupt() {
        for position in compressed.indices.dropFirst(10) {
            var corrupt = compressed
            corrupt[position] ^= 0x55
            #expect(throws: GzipError.self) { try Gzip.decompress(corrupt) }
        }
        #expect(throws: GzipError.self) { try Gzip.decompress(compressed + [1, 2, 3]) }
    }

    @Test func boundsTheSize() throws {
        #expect(try Gzip.decompress(compressed, limit: content.count) == content)
        #expect(throws: GzipError.self) { try Gzip.decompress(compressed, limit: content.count - 1) }
    }

    @Test func reportsAtTheFile() {
        let reading = SpecificationReading(SpecificationFiles(service: SourceFile(path: "s.gz", bytes: Array(compressed.dropLast(4)))))
        #expect(reading.model == nil)
        #expect(reading.diagnostics.map(\.description) == ["s.gz:1:1: error: the compressed file ends too early"])
    }
}
