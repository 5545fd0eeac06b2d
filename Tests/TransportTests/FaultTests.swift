import Foundation
import HTTPTypes
import ShapewrightAWS
import ShapewrightClient
import TestSupport
import Testing

/// What clients do when servers and networks go wrong. Counts say how often a request was received.
@Suite(.ownQueue, .timeLimit(.minutes(20)))
struct FaultTests {
    // MARK: Connections

    @Test(arguments: TestedTransport.allCases)
    func nobodyListens(_ tested: TestedTransport) async throws {
        let gone = try FaultServer { _ in [] }
        gone.stop()
        try await tested.use { transport in
            let clock = ManualClock()
            let caller = TestOperation.caller(transport, ClientConfiguration(dependencies: clock.dependencies), endpoint: gone.url())
            let error = await #expect(throws: TransportError.self) { try await caller.call(TestOperation.unsafe, .init()) }
            #expect(error?.cause == .unreachable, "\(String(describing: error?.underlying))")
            #expect(error?.sent == .nothing)
            #expect(clock.pauses.count == 2, "nothing was sent, so anything may be sent again")
        }
        #expect(gone.requests.isEmpty)
    }

    @Test(arguments: TestedTransport.allCases)
    func noSuchHost(_ tested: TestedTransport) async throws {
        try await tested.use { transport in
            let endpoint = try #require(URL(string: "http://nobody.invalid"))
            let configuration = ClientConfiguration(retries: .none, dependencies: ManualClock().dependencies)
            let error = await #expect(throws: TransportError.self) {
                try await TestOperation.caller(transport, configuration, endpoint: endpoint).call(TestOperation.unsafe, .init())
            }
            #expect(error?.cause == .unresolvedHost, "\(String(describing: error?.underlying))")
            #expect(error?.sent == .nothing)
        }
    }

    @Test(arguments: TestedTransport.allCases, [[FaultStep.close], [.reset]])
    func closedBeforeAnAnswer(_ tested: TestedTransport, steps: [FaultStep]) async throws {
        try await tested.talk({ _ in steps }) { server, caller in
            let error = await #expect(throws: TransportError.self) { try await caller.call(TestOperation.unsafe, .init(name: "a")) }
            #expect(error?.cause == .connectionClosed, "\(String(describing: error?.underlying))")
            #expect(error?.sent == .perhaps)
            #expect(server.requests.count == 1)

            await #expect(throws: TransportError.self) { try await caller.call(TestOperation.idempotent, .init()) }
            #expect(server.requests.count == 4)
        }
    }

    /// libcurl would send such a request again by itself.
    @Test(arguments: TestedTransport.allCases, [[FaultStep.close], [.reset]])
    func aKeptConnectionIsClosedBeforeAnAnswer(_ tested: TestedTransport, steps: [FaultStep]) async throws {
        try await tested.talk({ $0.numberOnConnection == 0 ? .answer(200, [], "{}") : steps }) { server, caller in
            _ = try await caller.call(TestOperation.unsafe, .init())
            let error = await #expect(throws: TransportError.self) { try await caller.call(TestOperation.unsafe, .init()) }
            #expect(error?.cause == .connectionClosed, "\(String(describing: error?.underlying))")
            #expect(error?.sent == .perhaps)
            #expect(server.requests.map(\.numberOnConnection) == [0, 1])
        }
    }

    /// Whether the client learns of it before it sends or behind, it sends what may be sent again on a new connection.
    @Test(arguments: TestedTransport.allCases)
    func aKeptConnectionIsClosedInBetween(_ tested: TestedTransport) async throws {
        try await tested.talk({ _ in .answer(200, [], "{}") + [.close] }) { server, caller in
            for count in 1...3 {
                _ = try await caller.call(TestOperation.idempotent, .init())
                try await server.allConnectionsClosed()
                #expect(server.requests.count == count)
            }
            #expect(server.connectionCount == 3)
        }
    }

    // MARK: Answers

    @Test("Half an answer", arguments: TestedTransport.allCases, [
        [FaultStep.head(200, [("Content-Length", "100")]), .text(#"{"Value":"#), .close],
        [.head(200, [("Content-Length", "100")]), .text(#"{"Value":"#), .reset],
        [.head(200, [("Transfer-Encoding", "chunked")]), .text("9\r\n{\"Value\":\r\n"), .close],
        [.head(200, [("Transfer-Encoding", "chunked")]), .text("9\r\n{\"Val"), .close],
    ])
    func halfAnAnswer(_ tested: TestedTransport, steps: [FaultStep]) async throws {
        try await tested.talk({ $0.number < 2 ? steps : .answer(200, [], #"{"Value":"whole"}"#) }) { server, caller in
            let error = await #expect(throws: TransportError.self) { try await caller.call(TestOperation.unsafe, .init()) }
            #expect(error?.sent == .perhaps)
            #expect([.connectionClosed, .invalidResponse].contains(error?.cause), "\(String(describing: error))")
            #expect(server.requests.count == 1)
            let output = try await caller.call(TestOperation.readOnly, .init())
            #expect(output.value == "whole")
            #expect(server.requests.count == 3)
        }
    }

    #if AsyncHTTPClient
    /// With Foundation's URLSession over libcurl, that is the process's end.
    @Test("Half a head", arguments: ["HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 2"])
    func halfAHead(text: String) async throws {
        try await TestedTransport.asyncHTTPClient.talk({ _ in [.text(text), .close] }) { server, caller in
            let error = await #expect(throws: TransportError.self) { try await caller.call(TestOperation.unsafe, .init()) }
            #expect(error?.sent == .perhaps, "\(String(describing: error?.underlying))")
            #expect(server.requests.count == 1)
        }
    }
    #endif

    @Test("What is no HTTP", arguments: TestedTransport.allCases, ["hello\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\u{0}\u{1}\u{2}", "SSH-2.0-OpenSSH\r\n"])
    func noHTTP(_ tested: TestedTransport, text: String) async throws {
        try await tested.talk({ _ in [.text(text), .close] }) { server, caller in
            let error = await #expect(throws: TransportError.self) { try await caller.call(TestOperation.unsafe, .init()) }
            #expect(error?.sent == .perhaps, "\(String(describing: error?.underlying))")
            #expect([.invalidResponse, .connectionClosed].contains(error?.cause), "\(String(describing: error?.underlying))")
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func slowBytes(_ tested: TestedTransport) async throws {
        let answer = #"HTTP/1.1 200 OK\#r\#nContent-Length: 14\#r\#n\#r\#n{"Value":"é"}"#
        let steps = answer.utf8.flatMap { [FaultStep.send([$0]), .pause(milliseconds: 1)] }
        try await tested.talk({ _ in steps }) { server, caller in
            let output = try await caller.call(TestOperation.unsafe, .init())
            #expect(output.value == "é")
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func serverErrors(_ tested: TestedTransport) async throws {
        try await tested.talk({ $0.number % 3 == 2 ? .answer(200, [], "{}") : .answer(500, [], #"{"__type":"InternalFailure"}"#) }) { server, caller in
            _ = try await caller.call(TestOperation.idempotent, .init())
            #expect(server.requests.count == 3)
            let failure = await #expect(throws: TestOperation.Failure.self) { try await caller.call(TestOperation.unsafe, .init()) }
            #expect(failure?.details.code == "InternalFailure")
            #expect(server.requests.count == 4)
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func throttling(_ tested: TestedTransport) async throws {
        let clock = ManualClock()
        let script: FaultServer.Script = { request in
            request.number < 2 ? .answer(400, [("Retry-After", "7")], #"{"__type":"ThrottlingException"}"#) : .answer(200, [], "{}")
        }
        try await tested.talk(clock: clock, script) { server, caller in
            _ = try await caller.call(TestOperation.unsafe, .init())
            #expect(server.requests.count == 3)
            #expect(clock.pauses == [.seconds(7), .seconds(7)])
            #expect(Set(server.requests.map { $0["amz-sdk-invocation-id"] }) == ["invocation"])
            #expect(server.requests.map { $0["amz-sdk-request"] } == (1...3).map { "attempt=\($0); max=3" })
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func aProxysPage(_ tested: TestedTransport) async throws {
        let page = "<html><body>502 Bad Gateway</body></html>"
        try await tested.talk({ _ in .answer(502, [("Content-Type", "text/html")], page) }) { server, caller in
            let failure = await #expect(throws: TestOperation.Failure.self) { try await caller.call(TestOperation.idempotent, .init()) }
            #expect(failure?.details.status == 502)
            #expect(failure?.details.code == nil)
            #expect(failure?.details.body == Array(page.utf8))
            #expect(server.requests.count == 3)
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func aClockThatIsOff(_ tested: TestedTransport) async throws {
        // The client's clock says 09:18:25.
        let clock = ManualClock()
        let signing = SigningMiddleware(
            signer: SigV4Signer(service: "test", region: "eu-west-1"), credentials: AWSCredentials(accessKeyID: "A", secretAccessKey: "S"),
            now: clock.dependencies.now)
        let script: FaultServer.Script = { request in
            guard request["x-amz-date"] != "20261121T101825Z" else { return .answer(200, [], "{}") }
            return .answer(403, [("Date", "Sat, 21 Nov 2026 10:18:25 GMT")], #"{"__type":"RequestTimeTooSkewed"}"#)
        }
        try await tested.talk(clock: clock, middlewares: [signing], script) { server, caller in
            for _ in 0..<2 { _ = try await caller.call(TestOperation.unsafe, .init()) }
            #expect(server.requests.map { $0["x-amz-date"] } == ["20261121T091825Z", "20261121T101825Z", "20261121T101825Z"])
        }
    }

    // MARK: Size

    private static let gibibyte = [FaultStep.sendRepeatedly([UInt8](repeating: 0x20, count: 1 << 20), times: 1024)]

    @Test("A gibibyte is refused, and not held", arguments: TestedTransport.allCases, [
        [FaultStep.head(200, [("Content-Length", "1073741824")])] + gibibyte,
        // As long as the connection lives.
        [.head(200, [("Connection", "close")])] + gibibyte,
        [.head(500, [("Connection", "close")])] + gibibyte,
    ])
    func aGibibyte(_ tested: TestedTransport, steps: [FaultStep]) async throws {
        try await tested.talk({ _ in steps }) { server, caller in
            let before = ResidentMemory.bytes
            await #expect(throws: HTTPBodyError.tooLarge(maximum: 1 << 20)) { try await caller.call(TestOperation.idempotent, .init()) }
            #expect(server.requests.count == 1)
            try await server.allConnectionsClosed()
            if let before, let after = ResidentMemory.bytes { #expect(after - before < 512 << 20) }
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func endlessPages(_ tested: TestedTransport) async throws {
        try await tested.talk({ .answer(200, [], #"{"Value":"\#($0.number)","NextToken":"\#($0.number)"}"#) }) { server, caller in
            let pages = PageSequence(TestOperation.Input()) { try await caller.call(TestOperation.readOnly, $0) } advance: {
                try advanceToken("Token", &$0.token, to: $1.nextToken)
            }
            var values: [String?] = []
            for try await page in pages {
                values.append(page.value)
                if values.count == 5 { break }
            }
            #expect(values == ["0", "1", "2", "3", "4"])
            #expect(server.requests.count == 5)
        }
    }

    // MARK: Cancellation and deadlines

    @Test("Cancellation closes the connection", arguments: TestedTransport.allCases, [
        [FaultStep.waitForClose], [.head(200, [("Content-Length", "10")]), .text("{"), .waitForClose],
    ])
    func cancellation(_ tested: TestedTransport, steps: [FaultStep]) async throws {
        try await tested.talk({ _ in steps }) { server, caller in
            let task = Task { try await caller.call(TestOperation.idempotent, .init()) }
            try await server.requestsArrived(1)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try await server.allConnectionsClosed()
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func anAttemptsTimeIsOver(_ tested: TestedTransport) async throws {
        let server = try FaultServer { $0.number == 0 ? [.waitForClose] : .answer(200, [], #"{"Value":"second"}"#) }
        defer { server.stop() }
        // The first attempt's time is over when the server has its request, the second's never.
        let dependencies = ClientDependencies(
            sleep: { duration in
                guard duration == .seconds(60) else { return }
                let attempt = ClientAttempt.current?.number ?? 0
                if attempt == 1 { return try await server.requestsArrived(1) }
                try await Task.sleep(for: .seconds(1_000_000))
            })
        try await tested.use { transport in
            let caller = TestOperation.caller(transport, ClientConfiguration(dependencies: dependencies), endpoint: server.url())
            let output = try await caller.call(TestOperation.idempotent, .init())
            #expect(output.value == "second")
            #expect(server.requests.count == 2)
        }
        try await server.allConnectionsClosed()
    }

    @Test(arguments: TestedTransport.allCases)
    func theTimeIsOverForWhatMayHaveBeenDone(_ tested: TestedTransport) async throws {
        let server = try FaultServer { _ in [.waitForClose] }
        defer { server.stop() }
        let dependencies = ClientDependencies(sleep: { _ in try await server.requestsArrived(1) })
        try await tested.use { transport in
            let caller = TestOperation.caller(transport, ClientConfiguration(dependencies: dependencies), endpoint: server.url())
            let error = await #expect(throws: DeadlineExceeded.self) { try await caller.call(TestOperation.unsafe, .init()) }
            #expect(error == DeadlineExceeded(.attempt, limit: .seconds(60)))
            #expect(server.requests.count == 1)
        }
        try await server.allConnectionsClosed()
    }
}
