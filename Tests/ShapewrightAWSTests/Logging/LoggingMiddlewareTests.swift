import Foundation
import HTTPTypes
import Logging
import ShapewrightAWS
import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

struct LoggingMiddlewareTests {
    /// Keeps lines as a handler would print them.
    private final class Lines: LogHandler, @unchecked Sendable {
        private let lock = NSLock()
        private var kept: [String] = []
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        var lines: [String] { lock.withLock { kept } }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lock.withLock { kept.append("\(event.level) \(event.message) | \(fields.joined(separator: " "))") }
        }
    }

    private func logger(_ lines: Lines) -> Logger { Logger(label: "test") { _ in lines } }

    private let secret = "wJalrXUtnFEMI-SECRET"
    private let token = "SESSION-TOKEN-SECRET"

    private var signing: SigningMiddleware {
        SigningMiddleware(
            signer: SigV4Signer(service: "test", region: "eu-west-1"),
            credentials: AWSCredentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: secret, sessionToken: token))
    }

    /// Half a millisecond each time that it is asked.
    private func ticking() -> @Sendable () -> Duration {
        let ticks = Ticks()
        return { ticks.next() }
    }

    private final class Ticks: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0

        func next() -> Duration {
            lock.withLock {
                count += 1
                return .microseconds(500 * count)
            }
        }
    }

    @Test func aLineACallAndALineAnAttempt() async throws {
        let lines = Lines()
        let transport = ScriptedTransport(.respond(503, ["x-amzn-RequestId": "first"]), .respond(200, ["x-amzn-RequestId": "second"]))
        let configuration = ClientConfiguration(
            middlewares: [
                signing, LoggingMiddleware(logger: logger(lines), uptime: ticking()),
                LoggingMiddleware(logger: logger(lines), level: .debug, stage: .attempt, uptime: ticking()),
            ],
            dependencies: ManualClock().dependencies)
        _ = try await TestOperation.caller(transport, configuration).call(TestOperation.unsafe, .init(name: "N"))
        let common = "method=POST operation=TestOperation"
        #expect(lines.lines == [
            "warning TestOperation: 503 | attempt=1 duration_ms=0.5 \(common) request_id=first status=503 url=https://example.com/",
            "debug TestOperation: 200 | attempt=2 duration_ms=0.5 \(common) request_id=second status=200 url=https://example.com/",
            "info TestOperation: 200 | duration_ms=0.5 \(common) request_id=second status=200 url=https://example.com/",
        ])
    }

    @Test func errorsAreSaidInWordsWhereTheyAreOurs() async throws {
        struct Unheard: Error, CustomStringConvertible { var description: String { "SECRET" } }
        for (error, text) in [
            (TransportError(.connectionClosed, sent: .perhaps), "the connection ended before the answer did (the request may have been received)"),
            (HTTPBodyError.tooLarge(maximum: 5), "the body has more than 5 bytes"), (CancellationError(), "cancelled"), (Unheard(), "Unheard"),
        ] as [(any Error, String)] {
            let lines = Lines()
            let configuration = ClientConfiguration(
                retries: .none, middlewares: [LoggingMiddleware(logger: logger(lines), uptime: ticking())],
                dependencies: ManualClock().dependencies)
            _ = try? await TestOperation.caller(ScriptedTransport(.fail(error)), configuration).call(TestOperation.unsafe, .init())
            #expect(lines.lines.count == 1)
            #expect(lines.lines[0].hasPrefix("warning TestOperation: \(text) | duration_ms=0.5 error=\(text) "), "\(lines.lines)")
        }
    }

    @Test func nothingSecretIsLogged() async throws {
        let lines = Lines()
        let underlying = URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "https://h/?X-Amz-Signature=abc"])
        let transport = ScriptedTransport(
            .respond(503, ["x-amzn-RequestId": "a\nb", "Set-Cookie": "cookie-secret", "X-Amz-Security-Token": token], #"{"m":"body-secret"}"#),
            .fail(TransportError(.unreachable, sent: .nothing, underlying: underlying)),
            .respond(200, [:], #"{"Value":"body-secret"}"#))
        let configuration = ClientConfiguration(
            middlewares: [
                LoggingMiddleware(logger: logger(lines), level: .trace, stage: .signing), signing,
                LoggingMiddleware(logger: logger(lines), level: .trace, stage: .signing), LoggingMiddleware(logger: logger(lines)),
            ],
            dependencies: ManualClock().dependencies)
        let endpoint = try #require(URL(string: "https://user:password-secret@example.com/base"))
        let caller = TestOperation.caller(transport, configuration, endpoint: endpoint)
        _ = try await caller.call(TestOperation.unsafe, .init(name: "input-secret"))

        // A presigned request that somebody sends through the middleware.
        let presigned = try SigV4Signer(service: "s3", region: "eu-west-1").presign(
            HTTPRequest(method: .get, scheme: "https", authority: "bucket.example.com", path: "/key?versionId=query-secret"), expiresIn: 60,
            credentials: AWSCredentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: secret, sessionToken: token), at: Date())
        _ = try await LoggingMiddleware(logger: logger(lines)).intercept(presigned, body: "body-secret", baseURL: endpoint, operationID: "Get\nObject") {
            _, _, _ in (HTTPResponse(status: .ok), "body-secret")
        }

        let text = lines.lines.joined(separator: "\n")
        #expect(lines.lines.count == 8)
        #expect(text.split(separator: "\n").count == 8, "one line each")
        #expect(transport.calls.last?.request.headerFields[.authorization]?.contains("AKIDEXAMPLE") == true, "there was something to hide")
        #expect(text.contains("url=https://bucket.example.com/key?…"))
        let forbidden = [
            "secret", "SECRET", "AKID", "Signature", "AWS4", "X-Amz", "x-amz", "uthorization", "Security", "Credential", "versionId", "cookie", "Cookie",
            "password",
        ]
        for word in forbidden { #expect(!text.contains(word), "\(word) in \(text)") }
    }

    /// A path with a secret in it and one without.
    private struct Labelled: ShapeStructure {
        var secret: String
        var plain: String

        static let schema = StructureSchema(
            .required("Secret", .string(isSensitive: true), in: .label("Secret")), .required("Plain", .string, in: .label("Plain")))
    }

    @Test func partsOfAPathThatAreSecretsAreNotLogged() async throws {
        let lines = Lines()
        let operation = OperationDescriptor<Labelled, TestOperation.Output, TestOperation.Failure>(
            "Get", method: "GET", requestURI: "/users/{Secret+}/things/{Plain}", input: Labelled.self, output: TestOperation.Output.self,
            failure: TestOperation.Failure.self)
        let stages: [MiddlewareStage] = [.call, .attempt, .signing]
        let configuration = ClientConfiguration(
            middlewares: stages.map { LoggingMiddleware(logger: logger(lines), stage: $0, uptime: ticking()) }, dependencies: ManualClock().dependencies)
        let transport = ScriptedTransport(.respond(200, [:], "{}"))
        let caller = TestOperation.caller(transport, configuration, codec: RESTJSONCodec())
        _ = try await caller.call(operation, Labelled(secret: "a b/çanary", plain: "x y"))
        #expect(transport.calls.last?.request.path == "/users/a%20b/%C3%A7anary/things/x%20y")
        #expect(lines.lines.count == 3)
        for line in lines.lines { #expect(line.contains("url=https://example.com/users/***/things/x%20y") && !line.contains("anary"), "\(line)") }
    }
}
