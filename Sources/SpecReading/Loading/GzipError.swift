/// Why a compressed file cannot be read.
package enum GzipError: Error, Sendable, CustomStringConvertible {
    case truncated
    case corrupt(String)
    case tooLarge(limit: Int)

    package var description: String {
        switch self {
        case .truncated: "the compressed file ends too early"
        case .corrupt(let reason): "the compressed file is corrupt (\(reason))"
        case .tooLarge(let limit): "the compressed file holds more than \(limit >> 20) MiB"
        }
    }
}
