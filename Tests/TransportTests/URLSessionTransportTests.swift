import Foundation
import HTTPTypes
import ShapewrightAWS
import ShapewrightClient
import TestSupport
import Testing

/// What is URLSession's alone.
@Suite(.ownQueue, .timeLimit(.minutes(20)))
struct URLSessionTransportTests {
    private func request(_ method: HTTPRequest.Method, _ server: FaultServer) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
    }

    #if canImport(FoundationNetworking)
    /// Foundation cannot make a server wait.
    @Test func whatIsKeptForASlowReaderIsBounded() async throws {
        let server = try FaultServer { _ in
            [.head(200, [("Connection", "close")]), .sendRepeatedly([UInt8](repeating: 0x20, count: 65_536), times: 16_384), .close]
        }
        defer { server.stop() }
        let transport = URLSessionTransport(maximumBufferSize: 1 << 20)
        let (_, body) = try await transport.send(request(.get, server), body: nil, baseURL: server.url(), operationID: "Test")
        try await server.allConnectionsClosed()
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 1 << 20)) { try await body?.collect(upTo: 1 << 30) }
        transport.shutDown()
    }

    /// libcurl sends what has no body again where a kept connection has been closed, so what must not be sent twice meets none.
    @Test("Requests without a body, where connections close", arguments: [HTTPRequest.Method.post, .patch])
    func requestsWithoutABody(_ method: HTTPRequest.Method) async throws {
        let server = try FaultServer { $0.numberOnConnection == 0 && $0.number < 2 ? .answer(200, [], "x") : [.close] }
        defer { server.stop() }
        let transport = URLSessionTransport()
        for _ in 0..<2 {
            let (_, body) = try await transport.send(request(method, server), body: nil, baseURL: server.url(), operationID: "Test")
            #expect(try await body?.collect(upTo: 10) == [0x78])
        }
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(request(method, server), body: nil, baseURL: server.url(), operationID: "Test")
        }
        #expect(error?.cause == .connectionClosed)
        #expect(error?.sent == .perhaps)
        #expect(server.requests.map(\.numberOnConnection) == [0, 0, 0])
        try await server.allConnectionsClosed()

        // The transport's end is theirs too.
        transport.shutDown()
        await #expect(throws: TransportError.self) {
            try await transport.send(request(method, server), body: nil, baseURL: server.url(), operationID: "Test")
        }
        #expect(server.requests.count == 3)
    }

    @Test func theTransportsEndEndsARequestWithoutABody() async throws {
        let server = try FaultServer { _ in [.waitForClose] }
        defer { server.stop() }
        let transport = URLSessionTransport()
        let request = request(.post, server)
        let task = Task { try await transport.send(request, body: nil, baseURL: server.url(), operationID: "Test") }
        try await server.requestsArrived(1)
        transport.shutDown()
        await #expect(throws: TransportError.self) { try await task.value }
        try await server.allConnectionsClosed()
    }
    #endif

    @Test func requestBodiesAreBounded() async throws {
        let server = try FaultServer { _ in .answer() }
        defer { server.stop() }
        let transport = URLSessionTransport(maximumRequestSize: 10)
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 10)) {
            try await transport.send(
                request(.put, server), body: HTTPBody([UInt8](repeating: 0, count: 11)), baseURL: server.url(), operationID: "Test")
        }
        #expect(server.connectionCount == 0)
    }

    @Test func getHasNoBody() async throws {
        let server = try FaultServer { _ in .answer() }
        defer { server.stop() }
        let error = await #expect(throws: TransportError.self) {
            try await URLSessionTransport().send(request(.get, server), body: "x", baseURL: server.url(), operationID: "Test")
        }
        #expect(error?.cause == .unusableRequest)
        #expect(error?.sent == .nothing)
        #expect(server.connectionCount == 0)
    }

    /// Answers that URLSession has decoded are longer than they say.
    @Test func compressedAnswers() async throws {
        // printf '{"Value":"zip"}' | gzip -n
        let compressed: [UInt8] = [
            0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xAB, 0x56, 0x0A, 0x4B, 0xCC, 0x29, 0x4D, 0x55, 0xB2, 0x52, 0xAA, 0xCA,
            0x2C, 0x50, 0xAA, 0x05, 0x00, 0xDF, 0xDD, 0x2C, 0xB0, 0x0F, 0x00, 0x00, 0x00,
        ]
        let server = try FaultServer { _ in
            [.head(200, [("Content-Encoding", "gzip"), ("Content-Length", "\(compressed.count)")]), .send(compressed)]
        }
        defer { server.stop() }
        let transport = URLSessionTransport()
        let (_, body) = try await transport.send(request(.get, server), body: nil, baseURL: server.url(), operationID: "Test")
        #expect(body?.length == .unknown)
        #expect(try await body?.collect(upTo: 100) == Array(#"{"Value":"zip"}"#.utf8))
        transport.shutDown()
    }
}
