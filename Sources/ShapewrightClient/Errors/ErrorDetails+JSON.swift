import HTTPTypes
import ShapewrightRuntime

extension ErrorDetails {
    /// What a response of AWS JSON or REST-JSON says of an error. Never fails: a body that cannot be understood leaves code and message out.
    init(json response: HTTPResponse, _ body: [UInt8]) {
        let envelope = (try? ShapeJSON.read(body, as: ErrorEnvelope.self)) ?? ErrorEnvelope()
        self.init(
            // The header is the later convention and wins where both are there; a code of the query protocol, `Code;Sender`, before all.
            code: Self.queryCode(response.headerFields[.amzQueryError])
                ?? Self.code(response.headerFields[.amzErrorType] ?? envelope.type ?? envelope.code),
            message: envelope.message,
            status: response.status.code,
            requestID: response.headerFields[.amzRequestID],
            headerFields: response.headerFields,
            body: body
        )
    }
}

extension ErrorDetails {
    private static func queryCode(_ field: String?) -> String? {
        guard let field, !CombiningRun.isCostly(field) else { return nil }
        let code = field.prefix { $0 != ";" }
        return code.isEmpty ? nil : String(code)
    }
}

extension HTTPField.Name {
    static let amzQueryError = HTTPField.Name("x-amzn-query-error")!
    static let amzErrorType = HTTPField.Name("X-Amzn-ErrorType")!
    static let amzRequestID = HTTPField.Name("x-amzn-RequestId")!
}

/// The members that errors in JSON share, whatever their shape. Documents, because one that is no string must not cost the others.
private struct ErrorEnvelope: ShapeStructure {
    var typeDocument: ShapeDocument?
    var codeDocument: ShapeDocument?
    var messageDocument: ShapeDocument?
    var capitalizedMessageDocument: ShapeDocument?

    static let schema = StructureSchema(
        .optional("__type", .document),
        .optional("code", .document),
        .optional("message", .document),
        .optional("Message", .document)
    )

    var type: String? { Self.text(typeDocument) }
    var code: String? { Self.text(codeDocument) }
    var message: String? { Self.text(messageDocument) ?? Self.text(capitalizedMessageDocument) }

    private static func text(_ value: ShapeDocument?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }
}
