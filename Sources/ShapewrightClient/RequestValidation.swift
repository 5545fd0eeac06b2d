import ShapewrightRuntime

/// What a client checks of a request before it is sent. Responses are never checked unasked: AWS loosens constraints without notice.
public enum RequestValidation: Sendable, Hashable {
    /// Every constraint of the model and its refinements.
    case full
    /// Minimum lengths and values, as AWS's Python client does; required members are the Swift compiler's to check.
    case structural
    /// Nothing.
    case off

    func check(_ input: some ShapeStructure) throws(ValidationError) {
        switch self {
        case .full: try input.validate(.full)
        case .structural: try input.validate(.structural)
        case .off: break
        }
    }
}
