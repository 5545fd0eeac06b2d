/// Numbers divided into blocks that can be split by marking some of their elements.
struct RefinablePartition {
    /// The elements, block by block.
    private(set) var elements: [Int32]
    /// The block of each element.
    private(set) var blockOf: [Int32]
    private var places: [Int32]
    private var firsts: [Int32]
    private var ends: [Int32]
    private var marked: [Int32]
    private var touched: [Int32] = []

    /// All in one block.
    init(count: Int) {
        self.init(count: count, boundaries: count > 0 ? [0, count] : [0])
    }

    /// Consecutive numbers in blocks between the boundaries; empty ones are left out.
    init(count: Int, boundaries: [Int]) {
        elements = (0..<Int32(count)).map { $0 }
        places = elements
        blockOf = [Int32](repeating: 0, count: count)
        firsts = []
        ends = []
        marked = []
        for (first, end) in zip(boundaries, boundaries.dropFirst()) where first < end {
            for element in first..<end { blockOf[element] = Int32(firsts.count) }
            firsts.append(Int32(first))
            ends.append(Int32(end))
            marked.append(0)
        }
    }

    var count: Int { firsts.count }

    func range(of block: Int) -> Range<Int> {
        Int(firsts[block])..<Int(ends[block])
    }

    mutating func mark(_ element: Int) {
        let block = Int(blockOf[element])
        let place = places[element]
        let target = firsts[block] + marked[block]
        // Marked before.
        if place < target { return }
        let other = elements[Int(target)]
        elements[Int(place)] = other
        places[Int(other)] = place
        elements[Int(target)] = Int32(element)
        places[element] = target
        if marked[block] == 0 { touched.append(Int32(block)) }
        marked[block] += 1
    }

    /// Divides each block that has marked and unmarked elements; the smaller part becomes a new block.
    mutating func split() {
        while let last = touched.popLast() {
            let block = Int(last)
            let middle = firsts[block] + marked[block]
            if middle == ends[block] {
                marked[block] = 0
                continue
            }
            let new = firsts.count
            if marked[block] <= ends[block] - middle {
                firsts.append(firsts[block])
                ends.append(middle)
                firsts[block] = middle
            } else {
                firsts.append(middle)
                ends.append(ends[block])
                ends[block] = middle
            }
            for place in Int(firsts[new])..<Int(ends[new]) { blockOf[Int(elements[place])] = Int32(new) }
            marked[block] = 0
            marked.append(0)
        }
    }
}
