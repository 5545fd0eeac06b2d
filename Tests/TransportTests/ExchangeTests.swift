import Foundation
import HTTPTypes
import ShapewrightClient
import TestSupport
import Testing

/// What a transport does with one request and its answer.
@Suite(.ownQueue, .timeLimit(.minutes(20)))
struct ExchangeTests {
    private func send(
        _ transport: any ClientTransport, _ request: HTTPRequest, _ body: HTTPBody? = nil
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let url = try #require(URL(string: "http://\(request.authority ?? "")"))
        return try await transport.send(request, body: body, baseURL: url, operationID: "Test")
    }

    private func request(
        _ method: HTTPRequest.Method, _ server: FaultServer, _ path: String = "/", _ fields: HTTPFields = [:]
    ) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path, headerFields: fields)
    }

    private func withServer(
        _ tested: TestedTransport, _ script: @escaping FaultServer.Script, _ body: (FaultServer, any ClientTransport) async throws -> Void
    ) async throws {
        let server = try FaultServer(script)
        defer { server.stop() }
        try await tested.use { try await body(server, $0) }
        try await server.allConnectionsClosed()
    }

    // MARK: As it was signed

    @Test(arguments: TestedTransport.allCases)
    func requestsGoOutAsTheyAre(_ tested: TestedTransport) async throws {
        let fields: HTTPFields = [
            .contentType: "application/x-amz-json-1.1", try #require(HTTPField.Name("X-Amz-Target")): "A.B", .authorization: "AWS4-HMAC-SHA256 x",
            try #require(HTTPField.Name("X-Empty")): "",
        ]
        let (one, two) = (try #require(HTTPField.Name("X-One")), try #require(HTTPField.Name("X-Two")))
        try await withServer(tested, { _ in .answer(201, [("X-One", "1"), ("X-Two", "a"), ("X-Two", "b")], "né") }) { server, transport in
            let (response, body) = try await send(transport, request(.post, server, "/", fields), "{\"é\":1}")
            #expect(response.status.code == 201)
            #expect(response.headerFields[one] == "1")
            #expect(response.headerFields[values: two].joined(separator: ", ") == "a, b")
            #expect(body?.length == .known(3))
            #expect(try await body?.collect(upTo: 100) == Array("né".utf8))

            let received = try #require(server.requests.first)
            #expect(received.method == "POST")
            #expect(received.target == "/")
            #expect(received["host"] == "127.0.0.1:\(server.port)")
            #expect(received.fields.filter { $0.name == "host" }.count == 1)
            for field in fields { #expect(received[field.name.canonicalName] == field.value) }
            #expect(received.body == Array("{\"é\":1}".utf8))
        }
    }

    @Test("Targets are not touched", arguments: TestedTransport.allCases, [
        "/", "/a/b", "/a%2Fb%20c", "/a//b", "/~a-b_c.d", "/a:b@c!$&'()*+,;=", "/%C3%A9", "/a?", "/a?b", "/a?b=%2B&c=d+e&b", "/?x=/?:@",
        "/a%2e", "/...", "/a?..",
    ])
    func targets(_ tested: TestedTransport, target: String) async throws {
        try await withServer(tested, { _ in .answer() }) { server, transport in
            _ = try await send(transport, request(.get, server, target)).1?.collect(upTo: 0)
            #expect(server.requests.map(\.target) == [target])
        }
    }

    @Test("What cannot be sent as it is is not sent", arguments: TestedTransport.allCases, ["/a/../b", "/./a", "/a/%2E%2e/b", "/..", "/é", "/a b", "/a#b", "x"])
    func unusableTargets(_ tested: TestedTransport, target: String) async throws {
        try await withServer(tested, { _ in .answer() }) { server, transport in
            do {
                _ = try await send(transport, request(.get, server, target)).1?.collect(upTo: 0)
            } catch let error as TransportError {
                #expect(error.cause == .unusableRequest)
                #expect(error.sent == .nothing)
            }
            // A transport that can send it may.
            #expect(server.requests.allSatisfy { $0.target == target })
        }
    }

    @Test(arguments: TestedTransport.allCases, [HTTPRequest.Method.get, .put, .delete, .post, .patch])
    func methodsWithoutABody(_ tested: TestedTransport, method: HTTPRequest.Method) async throws {
        try await withServer(tested, { _ in .answer(204) }) { server, transport in
            let (response, body) = try await send(transport, request(method, server))
            #expect(response.status == .noContent)
            #expect(try await body?.collect(upTo: 0) ?? [] == [])
            #expect(server.requests.map(\.method) == [method.rawValue])
            #expect(server.requests.first?.body == [])
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func headHasNoBody(_ tested: TestedTransport) async throws {
        try await withServer(tested, { _ in [.head(200, [("Content-Length", "5")])] }) { server, transport in
            for _ in 0..<2 {
                let (response, body) = try await send(transport, request(.head, server))
                #expect(response.headerFields[.contentLength] == "5")
                #expect(body == nil)
            }
            #expect(server.requests.map(\.method) == ["HEAD", "HEAD"])
        }
    }

    // MARK: Answers are answers

    @Test("Redirects are not followed", arguments: TestedTransport.allCases, [301, 302, 303, 307, 308])
    func redirects(_ tested: TestedTransport, status: Int) async throws {
        try await withServer(tested, { _ in .answer(status, [("Location", "/elsewhere")], "moved") }) { server, transport in
            let (response, body) = try await send(transport, request(.post, server), "{}")
            #expect(response.status.code == status)
            #expect(response.headerFields[.location] == "/elsewhere")
            #expect(try await body?.collect(upTo: 10) == Array("moved".utf8))
            #expect(server.requests.count == 1)
        }
    }

    @Test("Challenges are not answered", arguments: TestedTransport.allCases, [
        (401, #"Basic realm="x""#), (401, "Bearer"), (401, "Basic"), (401, #"Digest realm="x", nonce="y""#), (401, ""), (407, #"Basic realm="x""#),
    ])
    func challenges(_ tested: TestedTransport, challenge: (Int, String)) async throws {
        let name = challenge.0 == 401 ? "WWW-Authenticate" : "Proxy-Authenticate"
        try await withServer(tested, { _ in .answer(challenge.0, [(name, challenge.1)], "who?") }) { server, transport in
            let (response, body) = try await send(transport, request(.post, server), "{}")
            #expect(response.status.code == challenge.0)
            #expect(try await body?.collect(upTo: 10) == Array("who?".utf8))
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func nothingIsKept(_ tested: TestedTransport) async throws {
        let fields = [("Set-Cookie", "a=b; Path=/"), ("Cache-Control", "max-age=3600"), ("ETag", "\"x\"")]
        try await withServer(tested, { .answer(200, fields, "\($0.number)") }) { server, transport in
            for number in 0..<3 {
                let body = try await send(transport, request(.get, server)).1
                #expect(try await body?.collect(upTo: 10) == Array("\(number)".utf8))
            }
            #expect(server.requests.count == 3)
            #expect(server.requests.allSatisfy { $0["cookie"] == nil && $0["if-none-match"] == nil })
            #expect(server.connectionCount == 1, "connections are kept")
        }
    }

    // MARK: Streams

    @Test(arguments: TestedTransport.allCases)
    func answersAreReadAsTheyCome(_ tested: TestedTransport) async throws {
        // The server sends the second half when the client has the first.
        let hasFirst = DispatchSemaphore(value: 0)
        let script: FaultServer.Script = { request in
            guard request.numberOnConnection == 0 else { return [.close] }
            return [.head(200, [("Content-Length", "6")]), .text("one"), .wait(hasFirst), .text("two")]
        }
        try await withServer(tested, script) { server, transport in
            let body = try #require(try await send(transport, request(.get, server)).1)
            var received: [UInt8] = []
            for try await chunk in body {
                received += chunk
                if received.count == 3 { hasFirst.signal() }
            }
            #expect(received == Array("onetwo".utf8))
        }
    }

    @Test(arguments: TestedTransport.allCases, [HTTPBody.Length.unknown, .known(300_000)])
    func requestsAreSentAsTheyCome(_ tested: TestedTransport, length: HTTPBody.Length) async throws {
        try await withServer(tested, { .answer(200, [], "\($0.body.count)") }) { server, transport in
            let chunks = AsyncStream<HTTPBody.ByteChunk> { continuation in
                for number in 0..<300 { continuation.yield([UInt8](repeating: UInt8(number % 256), count: 1000)[...]) }
                continuation.finish()
            }
            let (_, body) = try await send(transport, request(.put, server), HTTPBody(chunks, length: length))
            #expect(try await body?.collect(upTo: 10) == Array("300000".utf8))
            #expect(server.requests.first?.body == (0..<300).flatMap { [UInt8](repeating: UInt8($0 % 256), count: 1000) })
        }
    }

    @Test(arguments: TestedTransport.allCases)
    func aRequestsBodyMayFail(_ tested: TestedTransport) async throws {
        struct Trouble: Error {}
        try await withServer(tested, { _ in .answer() }) { server, transport in
            let chunks = AsyncThrowingStream<HTTPBody.ByteChunk, any Error> { continuation in
                continuation.yield([1, 2, 3])
                continuation.finish(throwing: Trouble())
            }
            await #expect(throws: (any Error).self) { try await send(transport, request(.put, server), HTTPBody(chunks, length: .known(10))) }
            #expect(server.requests.isEmpty)
        }
    }

    @Test("A body that nobody reads closes its connection", arguments: TestedTransport.allCases, [true, false])
    func unreadBodies(_ tested: TestedTransport, isBegun: Bool) async throws {
        try await withServer(tested, { _ in [.head(200, [("Content-Length", "10")]), .text("x"), .waitForClose] }) { server, transport in
            func drop() async throws {
                let body = try await send(transport, request(.get, server)).1
                guard isBegun, let body else { return }
                for try await _ in body { break }
            }
            try await drop()
            try await server.allConnectionsClosed()
            #expect(server.requests.count == 1)
        }
    }

    // MARK: The transport's end

    @Test(arguments: TestedTransport.allCases)
    func afterItsEndNothingIsSent(_ tested: TestedTransport) async throws {
        let server = try FaultServer { _ in .answer() }
        defer { server.stop() }
        let transport = tested.make()
        _ = try await send(transport, request(.get, server)).1?.collect(upTo: 0)
        try await tested.shutDown(transport)
        try await server.allConnectionsClosed()
        let error = await #expect(throws: TransportError.self) { try await send(transport, request(.get, server)) }
        #expect(error?.cause == .shutDown)
        #expect(error?.sent == .nothing)
        #expect(server.requests.count == 1)
    }

    @Test(arguments: TestedTransport.allCases)
    func itsEndEndsWhatIsUnderWay(_ tested: TestedTransport) async throws {
        let server = try FaultServer { _ in [.waitForClose] }
        defer { server.stop() }
        let transport = tested.make()
        let request = request(.get, server)
        let task = Task { try await send(transport, request) }
        try await server.requestsArrived(1)
        try await tested.shutDown(transport)
        let error = await #expect(throws: TransportError.self) { try await task.value }
        #expect(error?.cause == .shutDown || error?.cause == .connectionClosed, "\(String(describing: error))")
        try await server.allConnectionsClosed()
    }

    @Test(arguments: TestedTransport.allCases)
    func itEndsWithItsLastCopy(_ tested: TestedTransport) async throws {
        let server = try FaultServer { _ in .answer(200, [], "x") }
        defer { server.stop() }
        var body: HTTPBody?
        do {
            let transport = tested.make()
            body = try await send(transport, request(.get, server)).1
        }
        // What was begun is read to its end.
        #expect(try await body?.collect(upTo: 10) == [0x78])
        body = nil
        try await server.allConnectionsClosed()
    }

    // MARK: Many at once

    @Test(arguments: TestedTransport.allCases)
    func manyAtOnce(_ tested: TestedTransport) async throws {
        try await withServer(tested, { .answer(200, [], $0.target) }) { server, transport in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    let request = request(.post, server, "/\(number)")
                    group.addTask {
                        let body = try await send(transport, request, HTTPBody(Array("\(number)".utf8))).1
                        return try await body?.collect(upTo: 100) == Array("/\(number)".utf8)
                    }
                }
                for try await isRight in group { #expect(isRight) }
            }
            #expect(server.requests.count == 200)
            #expect(server.requests.allSatisfy { "/" + String(decoding: $0.body, as: UTF8.self) == $0.target })
        }
    }
}
