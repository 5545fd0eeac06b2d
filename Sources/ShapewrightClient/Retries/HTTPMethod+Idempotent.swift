import HTTPTypes

extension HTTPRequest.Method {
    /// Whether doing it twice does what doing it once does (RFC 9110, section 9.2.2).
    package var isIdempotent: Bool {
        switch self {
        case .get, .head, .put, .delete, .options, .trace: true
        default: false
        }
    }
}
