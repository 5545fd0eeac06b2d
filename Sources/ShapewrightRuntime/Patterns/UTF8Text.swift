/// A string's UTF-8, which is always well-formed, walked scalar by scalar without a copy.
struct UTF8Text {
    let bytes: UnsafeBufferPointer<UInt8>

    var count: Int { bytes.count }

    /// The scalar that begins with the byte at an index, and the index behind it.
    @inline(__always)
    func scalar(at index: Int) -> (value: Int, end: Int) {
        let first = Int(bytes[index])
        if first < 0x80 { return (first, index + 1) }
        func continuation(_ offset: Int) -> Int { Int(bytes[index + offset]) & 0x3F }
        if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(1), index + 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), index + 3) }
        return ((first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), index + 4)
    }

    /// The index at which the scalar before an index begins.
    @inline(__always)
    func index(before index: Int) -> Int {
        var start = index - 1
        while bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}

extension String {
    /// Calls a function with the string's UTF-8. Only strings that Foundation bridged from elsewhere have to be copied for it.
    @inline(__always)
    func withUTF8Text<Result>(_ body: (UTF8Text) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body(UTF8Text(bytes: $0)) }) { return result }
        var copy = self
        return copy.withUTF8 { body(UTF8Text(bytes: $0)) }
    }
}
