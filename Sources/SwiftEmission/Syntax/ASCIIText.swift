extension UInt8 {
    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension String {
    /// What lies between white space. Looks at bytes: `Character.isWhitespace` asks Unicode's tables of each.
    var words: [String] {
        utf8.split(whereSeparator: \.isASCIISpace).map { String(Substring($0)) }
    }

    /// The columns that the text takes, a character each.
    var columns: Int {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count
    }
}
