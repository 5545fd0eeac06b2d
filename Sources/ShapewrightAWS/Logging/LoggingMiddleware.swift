import Foundation
import HTTPTypes
import Logging
import ShapewrightClient

/// Logs a line for each call, or for each attempt: operation, status, duration, attempt and request identifier.
///
///     ListWorkforces: 200
///     attempt=2 duration_ms=41.3 method=POST operation=ListWorkforces request_id=1b2c… status=200 url=https://api.sagemaker…/
///
/// Bodies, header fields and the queries of URLs, which in presigned ones hold the signature, are never logged; nor are those values in a path
/// that the model has for secrets. Of errors that are not this
/// library's own, only the type is.
public struct LoggingMiddleware: ClientMiddleware {
    public var logger: Logger
    /// The level for answers below 400.
    public var level: Logger.Level
    /// The level for all others, and for errors.
    public var failureLevel: Logger.Level
    /// ``MiddlewareStage/call`` for a line a call, ``MiddlewareStage/attempt`` for a line an attempt.
    public var stage: MiddlewareStage
    /// A clock for durations.
    public var uptime: @Sendable () -> Duration

    public init(
        logger: Logger, level: Logger.Level = .info, failureLevel: Logger.Level = .warning, stage: MiddlewareStage = .call,
        uptime: @escaping @Sendable () -> Duration = ClientDependencies.live.uptime
    ) {
        self.logger = logger
        self.level = level
        self.failureLevel = failureLevel
        self.stage = stage
        self.uptime = uptime
    }

    public func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let start = uptime()
        var metadata: Logger.Metadata = [
            "operation": "\(LogText.printable(operationID))",
            "method": "\(request.method.rawValue)",
            "url": "\(LogText.url(of: request))",
        ]
        if let attempt = ClientAttempt.current { metadata["attempt"] = "\(attempt.number)" }
        do {
            let (response, responseBody) = try await next(request, body, baseURL)
            metadata["duration_ms"] = milliseconds(since: start)
            metadata["status"] = "\(response.status.code)"
            if let identifier = Self.requestID(of: response) { metadata["request_id"] = "\(LogText.printable(identifier))" }
            let level = response.status.code < 400 ? level : failureLevel
            logger.log(level: level, "\(LogText.printable(operationID)): \(response.status.code)", metadata: metadata)
            return (response, responseBody)
        } catch {
            metadata["duration_ms"] = milliseconds(since: start)
            let text = LogText.error(error)
            metadata["error"] = "\(text)"
            logger.log(level: failureLevel, "\(LogText.printable(operationID)): \(text)", metadata: metadata)
            throw error
        }
    }

    /// To a tenth.
    private func milliseconds(since start: Duration) -> Logger.MetadataValue {
        let (seconds, attoseconds) = (uptime() - start).components
        let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func requestID(of response: HTTPResponse) -> String? {
        for name in requestIDNames { if let identifier = response.headerFields[name] { return identifier } }
        return nil
    }

    private static let requestIDNames = ["x-amzn-RequestId", "x-amz-request-id", "x-amz-id-2"].compactMap { HTTPField.Name($0) }
}
