/// A way to feed arbitrary bytes to a part of Shapewright. Whoever reads input of others has one.
///
/// A target ends or throws a ``FuzzFinding``, on any bytes. Anything else (a trap, a hang, memory without bound) is a finding of its own.
public struct FuzzTarget: Sendable {
    /// The name on the command line, and that of the folders with seeds and regressions.
    public let name: String
    /// Longer inputs show nothing more, and take long.
    public let longestInput: Int
    /// The file under `Dictionaries` with the tokens of its language.
    public let dictionary: String?
    public let run: @Sendable (_ input: [UInt8]) throws -> Void

    init(_ name: String, longestInput: Int, dictionary: String? = nil, run: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.longestInput = longestInput
        self.dictionary = dictionary
        self.run = run
    }

    public static let all: [FuzzTarget] = [
        json, specification, review, pattern, language, patternTable, response, error, timestamp, configuration, jmesPath, documentation, gzip,
    ]

    public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What a target has found out about an input that it should not.
public struct FuzzFinding: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

/// Throws where something is not as it must be.
func require(_ condition: Bool, _ finding: @autoclosure () -> String) throws(FuzzFinding) {
    if !condition { throw FuzzFinding(finding()) }
}

extension [UInt8] {
    /// The parts between bytes that no text has: inputs that consist of several files.
    func parts(separatedBy separator: UInt8 = 0x1E, atMost count: Int) -> [[UInt8]] {
        split(separator: separator, maxSplits: count - 1, omittingEmptySubsequences: false).map(Array.init)
    }

    /// The bytes as text; what is no UTF-8 becomes replacement characters.
    var text: String { String(decoding: self, as: UTF8.self) }
}
