import HTTPTypes
import ShapewrightClient

/// What may stand in a log of what others have said.
enum LogText {
    /// Scheme, host and path, without what of the path is a secret. Of a query only that there is one.
    static func url(of request: HTTPRequest) -> String {
        let target = request.path ?? "/"
        let path = target.prefix { $0 != "?" && $0 != "#" }
        let query = path.endIndex == target.endIndex ? "" : "?…"
        // A user and password before the host are no part of it.
        let host = request.authority?.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        return printable("\(request.scheme ?? "")://\(host)\(RequestSecrets.removed(from: String(path)))") + query
    }

    /// What is known to say nothing of requests and credentials in full, of anything else the type.
    static func error(_ error: any Error) -> String {
        switch error {
        case let error as TransportError: printable(error.description)
        case let error as DeadlineExceeded: error.description
        case let error as HTTPBodyError: error.description
        case is CancellationError: "cancelled"
        default: printable("\(type(of: error))")
        }
    }

    /// One line of bounded length: control characters, which could forge another line, become `?`.
    static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(256).map { isControl($0) ? "?" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
