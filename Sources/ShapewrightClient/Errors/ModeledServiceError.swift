import HTTPTypes
import ShapewrightRuntime

/// A generated service's errors: one case a modelled exception, and one for all others.
public protocol ModeledServiceError: Error, Sendable {
    /// Makes the case that the error's code names, its members read from the body; the case for all others where the model
    /// knows no such code or the body does not fit.
    init(_ details: ErrorDetails)

    var details: ErrorDetails { get }
}

extension ErrorDetails {
    /// The members of a modelled exception, read from the parts of the response that they are bound to.
    public func modeled<Exception: ShapeStructure>(_ type: Exception.Type = Exception.self) -> Exception? {
        // A status that HTTP does not have is not from a response.
        guard (0...999).contains(status) else { return nil }
        // Exceptions without a body exist; correction then fills in what is required.
        return try? ResponseParts(HTTPResponse(status: .init(code: status), headerFields: headerFields), body).read(Exception.self)
    }
}
