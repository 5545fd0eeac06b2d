/// How patterns tell apart the scalars beyond ASCII: which block each belongs to. Patterns of one service mostly divide them alike.
///
/// Generated code holds each division once, as text.
public final class ScalarDivision: Sendable {
    let blockCount: Int
    /// For each page of scalars, where its blocks begin in `blocks`.
    private let pages: [UInt16]
    private let blocks: [UInt16]

    /// All scalars beyond ASCII alike.
    public static let uniform = ScalarDivision(blockCount: 1, pages: Array(repeating: 0, count: end / pageSize), blocks: Array(repeating: 0, count: pageSize))

    private static let first = 0x80
    private static let end = 0x110000
    private static let pageBits = 8
    private static let pageSize = 1 << pageBits

    /// - Parameter text: As the generator wrote it. A text that was changed by hand stops the program.
    public convenience init(_ text: StaticString) {
        do {
            try self.init(reading: text.withUTF8Buffer { Array($0) })
        } catch {
            preconditionFailure("a division of scalars is damaged after \(error.offset) bytes; generate it anew")
        }
    }

    /// Reads the count of blocks, then each segment's length and block; of two blocks, the segments take turns.
    convenience init(reading text: [UInt8]) throws(DamagedTable) {
        let (blockCount, segments) = try Self.segments(text)
        let (pages, blocks) = Self.paged(segments)
        self.init(blockCount: blockCount, pages: pages, blocks: blocks)
    }

    private init(blockCount: Int, pages: [UInt16], blocks: [UInt16]) {
        self.blockCount = blockCount
        self.pages = pages
        self.blocks = blocks
    }

    private typealias Segment = (start: Int, block: UInt16)

    private static func segments(_ text: [UInt8]) throws(DamagedTable) -> (Int, [Segment]) {
        var reader = TableReader(text)
        let blockCount = try reader.read(below: TableReader.classLimit)
        guard blockCount > 0 else { throw reader.damage }
        var segments: [Segment] = [(first, 0)]
        var start = first
        while !reader.isAtEnd {
            start += try reader.read(below: end - start) + 1
            let block = blockCount > 2 ? try reader.read(below: blockCount) : segments.count % blockCount
            segments.append((start, UInt16(block)))
        }
        return (blockCount, segments)
    }

    /// Segments as pages of blocks; pages within one segment are the same.
    private static func paged(_ segments: [Segment]) -> (pages: [UInt16], blocks: [UInt16]) {
        var pages: [UInt16] = []
        pages.reserveCapacity(end / pageSize)
        var blocks: [UInt16] = []
        var uniform: [UInt16: UInt16] = [:]
        var index = 0
        for page in 0..<(end / pageSize) {
            let last = page * pageSize + pageSize - 1
            func block(of scalar: Int) -> UInt16 {
                while index + 1 < segments.count, segments[index + 1].start <= scalar { index += 1 }
                return segments[index].block
            }
            let only = block(of: page * pageSize)
            let isUniform = index + 1 == segments.count || segments[index + 1].start > last
            if isUniform, let known = uniform[only] {
                pages.append(known)
                continue
            }
            let number = UInt16(blocks.count / pageSize)
            if isUniform { uniform[only] = number }
            pages.append(number)
            for scalar in (page * pageSize)...last { blocks.append(block(of: scalar)) }
        }
        return (pages, blocks)
    }

    /// The block of a scalar beyond ASCII.
    func block(of scalar: Int) -> Int {
        Int(blocks[Int(pages[scalar >> Self.pageBits]) << Self.pageBits | scalar & (Self.pageSize - 1)])
    }
}
