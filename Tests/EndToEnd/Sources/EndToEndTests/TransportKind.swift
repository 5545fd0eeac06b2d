import ShapewrightAWS
import ShapewrightAsyncHTTPClient
import ShapewrightClient
import Testing

enum TransportKind: String, CaseIterable, CustomTestStringConvertible {
    case urlSession = "URLSession"
    case asyncHTTPClient = "AsyncHTTPClient"

    var testDescription: String { rawValue }

    /// Each has a region of its own, which has resources of its own.
    var region: String {
        switch self {
        case .urlSession: "eu-west-1"
        case .asyncHTTPClient: "eu-central-1"
        }
    }

    /// A transport that ends with its last copy.
    func make() -> any ClientTransport {
        switch self {
        case .urlSession: URLSessionTransport()
        case .asyncHTTPClient: AsyncHTTPClientTransport()
        }
    }
}
