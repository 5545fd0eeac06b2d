import Foundation
import HTTPTypes
import ShapewrightAWS
import ShapewrightClient
import TestSupport
import Testing

#if AsyncHTTPClient
import ShapewrightAsyncHTTPClient
#endif

/// The transports that the tests run over: both where the trait `AsyncHTTPClient` is enabled.
enum TestedTransport: CaseIterable, Sendable, CustomTestStringConvertible {
    case urlSession
    #if AsyncHTTPClient
    case asyncHTTPClient
    #endif

    var testDescription: String {
        switch self {
        case .urlSession: "URLSession"
        #if AsyncHTTPClient
        case .asyncHTTPClient: "AsyncHTTPClient"
        #endif
        }
    }

    /// A transport for the length of a closure.
    func use<Value>(_ body: (any ClientTransport) async throws -> Value) async throws -> Value {
        switch self {
        case .urlSession:
            let transport = URLSessionTransport()
            defer { transport.shutDown() }
            return try await body(transport)
        #if AsyncHTTPClient
        case .asyncHTTPClient:
            let transport = AsyncHTTPClientTransport()
            do {
                let value = try await body(transport)
                try await transport.shutDown()
                return value
            } catch {
                try? await transport.shutDown()
                throw error
            }
        #endif
        }
    }

    /// A transport that ends with its last copy.
    func make() -> any ClientTransport {
        switch self {
        case .urlSession: URLSessionTransport()
        #if AsyncHTTPClient
        case .asyncHTTPClient: AsyncHTTPClientTransport()
        #endif
        }
    }

    func shutDown(_ transport: any ClientTransport) async throws {
        if let transport = transport as? URLSessionTransport { transport.shutDown() }
        #if AsyncHTTPClient
        if let transport = transport as? AsyncHTTPClientTransport { try await transport.shutDown() }
        #endif
    }

    /// A server and a client of it over this transport. Afterwards, the client has left no connection open.
    func talk(
        clock: ManualClock = ManualClock(), maximumResponseSize: Int = 1 << 20, middlewares: [any ClientMiddleware] = [],
        _ script: @escaping FaultServer.Script, _ body: (FaultServer, ServiceCaller) async throws -> Void
    ) async throws {
        let server = try FaultServer(script)
        defer { server.stop() }
        let configuration = ClientConfiguration(
            middlewares: middlewares, maximumResponseSize: maximumResponseSize, dependencies: clock.dependencies)
        try await use { transport in
            try await body(server, TestOperation.caller(transport, configuration, endpoint: server.url()))
        }
        try await server.allConnectionsClosed()
    }
}
