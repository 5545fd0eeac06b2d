import Foundation
import HTTPTypes
import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

#if AsyncHTTPClient
/// Answers that are not quite HTTP, or more of it than anybody needs: an output or a typed error.
///
/// Foundation's URLSession over libcurl ends the process at some of them: it takes for granted that a transfer that is over has a head.
@Suite(.ownQueue) struct HostileAnswerTests {
    private static let good = "HTTP/1.1 200 OK\r\nConnection: close\r\n"
    private static let body = "{\"Value\":\"x\"}"

    private typealias Answer = (name: String, steps: [FaultStep])

    /// What a server sends for each.
    private static let answers: [Answer] = lengths + chunks + codings + statuses + fields

    private static func answer(_ name: String, _ rest: String) -> Answer { (name, [FaultStep.text(good + rest)]) }

    private static let lengths: [Answer] = {
        let texts = ["9223372036854775808", "99999999999999999999999", "-1", "1e9", "0x10", "", " ", "1, 2", "٣"]
        let single = texts.map { answer("Content-Length \($0)", "Content-Length: \($0)\r\n\r\n\(body)") }
        return single + [
            answer("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n\r\n\(body)"),
            answer("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n\(body)\r\n0\r\n\r\n"),
            answer("more than its length", "Content-Length: 2\r\n\r\n{}\(body)"),
        ]
    }()

    private static let chunks: [Answer] = {
        let sizes = ["FFFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFFFF", "7FFFFFFFFFFFFFFF", "-1", "zz", "", "5;x=\(String(repeating: "y", count: 10_000))"]
        return sizes.map { answer("chunk of \($0.prefix(20))", "Transfer-Encoding: chunked\r\n\r\n\($0)\r\n\(body)\r\n0\r\n\r\n") }
    }()

    /// Not those below 100: AsyncHTTPClient 1.37 takes them for interim answers, and a body behind one is the process's end.
    private static let statuses: [Answer] = ["1000", "99999999999999999999", "-1", "2 00", "0200"].map { status in
        let text = "HTTP/1.1 \(status) OK\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        return ("status \(status)", [FaultStep.text(text)])
    }

    /// Bytes of a head that nobody could want: more than connections hold, many times what a client should.
    private static let endless = 64 << 20

    private static let fields: [Answer] = {
        let end = "Content-Length: 2\r\n\r\n{}"
        let many = (0..<10_000).map { "X-\($0): \($0)\r\n" }.joined()
        let garbage: [UInt8] = Array("\(good)X-A: ".utf8) + [0xFF, 0xC0, 0x80]
        let nul: [UInt8] = Array("\(good)X-A: a".utf8) + [0]
        let letters = FaultStep.sendRepeatedly([UInt8](repeating: 0x61, count: 1 << 16), times: endless >> 16)
        let lines = FaultStep.sendRepeatedly(Array(String(repeating: "X-A: b\r\n", count: 8_192).utf8), times: endless >> 16)
        let interim = FaultStep.sendRepeatedly(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), times: 20_000)
        var answers: [Answer] = [
            answer("a field without a colon", "nothing\r\n\(end)"),
            answer("a field without a name", ": x\r\n\(end)"),
            answer("a folded field", "X-A: a\r\n b\r\n\(end)"),
            answer("a field of 100 kB", "X-A: \(String(repeating: "a", count: 100_000))\r\n\(end)"),
            answer("10,000 fields", many + end),
        ]
        answers.append(("a field with a NUL", [.send(nul), .text("b\r\n\(end)")]))
        answers.append(("a field that is no text", [.send(garbage), .text("\r\n\(end)")]))
        answers.append(("a field without end", [.text("\(good)X-A: "), letters]))
        answers.append(("fields without end", [.text(good), lines]))
        answers.append(("interim answers without end", [interim, .text(good + end)]))
        return answers
    }()

    private static let codings: [Answer] = [
        answer("trailers", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-A: b\r\n\r\n"),
        answer("an unknown coding", "Content-Encoding: nonsense\r\nContent-Length: 2\r\n\r\n{}"),
        answer("gzip that is none", "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
    ]

    @Test("Any answer", arguments: answers.indices)
    func anyAnswer(index: Int) async throws {
        let (name, steps) = Self.answers[index]
        try await TestedTransport.asyncHTTPClient.talk({ _ in steps + [.close] }) { server, caller in
            do {
                _ = try await caller.call(TestOperation.unsafe, .init())
            } catch {
                let isTyped =
                    switch error {
                    case is TransportError, is HTTPBodyError, is JSONSyntaxError, is ShapeReadingError, is TestOperation.Failure, is DeadlineExceeded: true
                    default: false
                    }
                #expect(isTyped, "\(name): \(error)")
            }
            // A head without end is not read to its end, nor held.
            #expect(server.sentByteCount < Self.endless / 2, "\(name)")
        }
    }
}
#endif
