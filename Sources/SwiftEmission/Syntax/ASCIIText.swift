extension UInt8 {
    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    var isASCIICapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}

extension Sequence<UInt8> {
    /// The text with its white space made single spaces, and none at its ends. Only ASCII's counts: Unicode's tables would be asked of each
    /// character.
    var collapsingSpace: [UInt8] {
        var result: [UInt8] = []
        var isInSpace = false
        for byte in self {
            if byte.isASCIISpace {
                isInSpace = true
            } else {
                if isInSpace, !result.isEmpty { result.append(0x20) }
                isInSpace = false
                result.append(byte)
            }
        }
        return result
    }
}
