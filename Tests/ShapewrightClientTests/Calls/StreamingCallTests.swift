import Foundation
import HTTPTypes
import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

@Suite("Calls that stream")
struct StreamingCallTests {
    private struct Upload: ShapeStructure {
        var name: String?
        var content = Data()

        static let schema = StructureSchema(.optional("Name", .string, in: .header("X-Name")), .required("Content", .blob, in: .payload))
    }

    private static let operation = OperationDescriptor(
        "Exchange", method: "PUT", requestURI: "/exchange", input: Upload.self, output: Upload.self, failure: TestOperation.Failure.self)

    /// Answers with chunks that are made as they are asked for, and counts them.
    private final class Server: ClientTransport, @unchecked Sendable {
        private let lock = NSLock()
        private var taken = 0
        private var bodies: [[UInt8]] = []
        let statuses: [Int]

        init(_ statuses: Int...) { self.statuses = statuses }

        var chunksTaken: Int { lock.withLock { taken } }
        var received: [[UInt8]] { lock.withLock { bodies } }

        func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
            let bytes = try await body?.collect(upTo: 1 << 20) ?? []
            let count = lock.withLock {
                bodies.append(bytes)
                return bodies.count
            }
            let status = statuses[min(count, statuses.count) - 1]
            guard status == 200 else { return (HTTPResponse(status: .init(code: status)), #"{"message": "no"}"#) }
            let chunks = AsyncStream<HTTPBody.ByteChunk> {
                let number = self.lock.withLock {
                    self.taken += 1
                    return self.taken
                }
                return number <= 1000 ? [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 1 << 16)[...] : nil
            }
            let name = try HTTPFields([HTTPField(name: #require(HTTPField.Name("X-Name")), value: "answer")])
            return (HTTPResponse(status: .ok, headerFields: name), HTTPBody(chunks))
        }
    }

    private func caller(_ server: Server) -> ServiceCaller {
        TestOperation.caller(
            server, ClientConfiguration(maximumResponseSize: 1 << 20, dependencies: ManualClock().dependencies), codec: RESTJSONCodec())
    }

    @Test("An answer is read as it comes, however long it is")
    func download() async throws {
        let server = Server(200)
        let (name, early, total) = try await caller(server).call(Self.operation, Upload(name: "n", content: Data("c".utf8))) { output, body in
            var total = 0
            var early = 0
            for try await chunk in body {
                if total == 0 { early = server.chunksTaken }
                total += chunk.count
            }
            return (output.name, early, total)
        }
        #expect(name == "answer")
        #expect(total == 1000 << 16)
        #expect(early < 10)
        #expect(server.received == [Array("c".utf8)])
    }

    @Test("What is not read is not asked for")
    func halfRead() async throws {
        let server = Server(200)
        let first = try await caller(server).call(Self.operation, Upload()) { _, body in
            for try await chunk in body { return chunk.count }
            return 0
        }
        #expect(first == 1 << 16)
        #expect(server.chunksTaken < 10)
    }

    @Test("A request's body is sent in place of the payload, and again where it can be read again")
    func upload() async throws {
        for (iteration, attempts) in [(HTTPBody.IterationBehavior.single, 1), (.multiple, 2)] {
            let server = Server(503, 200)
            let body = HTTPBody(Chunks(), length: .known(6), iteration: iteration)
            do {
                let size = try await caller(server).call(Self.operation, Upload(), body: body) { _, body in try await body.collect(upTo: .max).count }
                #expect(size == 1000 << 16)
                #expect(attempts == 2)
            } catch let error as TestOperation.Failure {
                #expect(error.details.message == "no")
                #expect(attempts == 1)
            }
            #expect(server.received == Array(repeating: Array("abcdef".utf8), count: attempts))
        }
    }

    private struct Chunks: AsyncSequence, Sendable {
        func makeAsyncIterator() -> AsyncStream<HTTPBody.ByteChunk>.Iterator {
            AsyncStream { continuation in
                for text in ["abc", "def"] { continuation.yield(Array(text.utf8)[...]) }
                continuation.finish()
            }.makeAsyncIterator()
        }
    }

    @Test("A failure is no stream")
    func failure() async throws {
        let server = Server(400)
        let error = await #expect(throws: TestOperation.Failure.self) {
            try await caller(server).call(Self.operation, Upload()) { _, _ in Issue.record("reads what is no success") }
        }
        #expect(error?.details.message == "no")
    }

    @Test("A call that does not stream keeps to its bound")
    func bound() async throws {
        let server = Server(200)
        await #expect(throws: HTTPBodyError.tooLarge(maximum: 1 << 20)) { try await caller(server).call(Self.operation, Upload()) }
        #expect(server.chunksTaken < 30)
    }
}
