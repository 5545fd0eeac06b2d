/// A file whose bytes on disk are not those that would be generated.
package struct StaleFile: Sendable {
    package var name: String
    /// Where it lies, or should.
    package var path: String
    /// What is there; `nil` where nothing is.
    package var present: [UInt8]?
    package var expected: [UInt8]

    /// A unified diff from what is there to what should be.
    package var difference: String { UnifiedDiff.between(present, named: path, expected, named: path) }

    /// The first line of what is there that differs, counted from 1; the last line where all of them begin what should be there.
    package var firstDifferingLine: Int {
        let present = present ?? []
        let common = zip(present, expected).prefix { $0 == $1 }.count
        let newline = UInt8(ascii: "\n")
        let line = present.prefix(common).count { $0 == newline } + 1
        // Behind a last newline there is no line that could be shown.
        return common == present.count && present.last == newline ? max(1, line - 1) : line
    }
}
