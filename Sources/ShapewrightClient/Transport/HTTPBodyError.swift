/// A body could not be read.
public enum HTTPBodyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// It has more bytes than are to be held in memory.
    case tooLarge(maximum: Int)
    /// It can be read once, and that has been done.
    case alreadyRead

    public var description: String {
        switch self {
        case .tooLarge(let maximum): "the body has more than \(maximum) bytes"
        case .alreadyRead: "the body can be read once only, and has been"
        }
    }
}
