/// The positions in which a match is, and memory for those that follow.
struct PositionState {
    private(set) var active: UnsafeMutablePointer<UInt64>
    private(set) var next: UnsafeMutablePointer<UInt64>

    init(active: UnsafeMutablePointer<UInt64>, next: UnsafeMutablePointer<UInt64>) {
        self.active = active
        self.next = next
    }

    func clear(_ wordCount: Int) {
        for word in 0..<wordCount { active[word] = 0 }
    }

    mutating func advance() { swap(&active, &next) }
}

/// Where in a text each lookaround holds: a bit for each place.
struct LookaroundMarks {
    let bits: UnsafeMutablePointer<UInt64>
    let placeWords: Int

    func insert(_ place: Int, of lookaround: Int) {
        bits[lookaround * placeWords + place / 64] |= 1 << UInt64(place % 64)
    }

    func contains(_ place: Int, of lookaround: Int) -> Bool {
        bits[lookaround * placeWords + place / 64] >> UInt64(place % 64) & 1 == 1
    }
}
