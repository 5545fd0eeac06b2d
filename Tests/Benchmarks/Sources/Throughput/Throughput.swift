import Foundation
import SageMakerWorkforce
import ShapewrightAWS
import ShapewrightClient

#if AsyncHTTPClient
import ShapewrightAsyncHTTPClient
#endif

/// Calls a server on the loopback interface 10,000 times, 64 at once: validated, signed, sent, decoded. Prints calls a second and the memory
/// in use. `Throughput COUNT` makes another number of calls.
///
/// The server is this program once more, in a process of its own, so that its work and memory are not counted.
@main
struct Throughput {
    static func main() async throws {
        let argument = CommandLine.arguments.dropFirst().first
        if argument == "serve" { return try LoopbackServer.run() }
        let count = argument.flatMap { Int($0) } ?? 10_000
        let server = try ServerProcess()
        defer { server.stop() }
        let urlSession = URLSessionTransport(maximumConnectionsPerHost: concurrency)
        try await measure("URLSession", urlSession, server.url, count)
        urlSession.shutDown()
        #if AsyncHTTPClient
        let asyncHTTPClient = AsyncHTTPClientTransport()
        try await measure("AsyncHTTPClient", asyncHTTPClient, server.url, count)
        try await asyncHTTPClient.shutDown()
        #endif
    }

    private static let concurrency = 64

    private static func measure(_ name: String, _ transport: any ClientTransport, _ url: URL, _ count: Int) async throws {
        let signing = SigningMiddleware(
            signer: SigV4Signer(service: "sagemaker", region: "eu-west-1"),
            credentials: AWSCredentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"))
        let client = SageMaker.Client(transport: transport, endpoint: url, configuration: ClientConfiguration(middlewares: [signing]))
        // Connections, first.
        try await call(client, concurrency)
        let start = ResidentMemory.text
        var middle = ""
        let elapsed = try await ContinuousClock().measure {
            try await call(client, count / 2)
            middle = ResidentMemory.text
            try await call(client, count - count / 2)
        }
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        print(String(format: "%@: %.0f calls a second", name, Double(count) / seconds))
        print("  resident memory at the start \(start), in the middle \(middle), at the end \(ResidentMemory.text)")
    }

    /// Calls so many times, as many at once as may be.
    private static func call(_ client: SageMaker.Client, _ count: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                if number >= concurrency { try await group.next() }
                group.addTask {
                    let response = try await client.listWorkforces(.init(maxResults: 10))
                    precondition(response.workforces.count == 1)
                }
            }
            try await group.waitForAll()
        }
    }
}
