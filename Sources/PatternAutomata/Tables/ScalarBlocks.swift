/// How a partition divides the scalars beyond ASCII, apart from which class each part is: many patterns divide them alike.
struct ScalarBlocks {
    /// First scalar and block of each segment, from the first beyond ASCII. Blocks are numbered as they first occur.
    private(set) var segments: [(start: UInt32, block: Int)] = []
    private(set) var blockCount = 0

    private static let first: UInt32 = 0x80

    /// The blocks of a partition, and the class of each.
    static func dividing(_ partition: ScalarPartition) -> (blocks: ScalarBlocks, classes: [UInt16]) {
        var result = ScalarBlocks()
        var classes: [UInt16] = []
        for (index, start) in partition.starts.enumerated() {
            let end = index + 1 < partition.starts.count ? partition.starts[index + 1] : 0x110000
            guard end > first else { continue }
            let block = classes.firstIndex(of: partition.classes[index]) ?? classes.count
            if block == classes.count { classes.append(partition.classes[index]) }
            result.segments.append((max(start, first), block))
        }
        result.blockCount = classes.count
        return (result, classes)
    }

    private init() {}

    /// The count of blocks, then each segment's length and block; of two blocks, the segments take turns.
    var text: String {
        var writer = TableWriter()
        writer.write(blockCount)
        for (index, segment) in segments.enumerated().dropFirst() {
            writer.write(Int(segment.start - segments[index - 1].start) - 1)
            if blockCount > 2 { writer.write(segment.block) }
        }
        return writer.text
    }
}
