import Foundation
import HTTPTypes
import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

/// Answers that are not quite HTTP, or more of it than anybody needs, over both transports: an output or a typed error, and no more memory
/// than the bounds allow.
struct HostileAnswerTests {
    private static let good = "HTTP/1.1 200 OK\r\nConnection: close\r\n"
    private static let body = "{\"Value\":\"x\"}"

    /// What a server sends for each.
    private static let answers: [(name: String, steps: [FaultStep])] =
        ["9223372036854775808", "99999999999999999999999", "-1", "1e9", "0x10", "", " ", "1, 2", "٣"].map { length in
            ("Content-Length \(length)", [.text("\(good)Content-Length: \(length)\r\n\r\n\(body)")])
        }
        + ["FFFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFFFF", "7FFFFFFFFFFFFFFF", "-1", "zz", "", "5;x=\(String(repeating: "y", count: 10_000))"].map { size in
            ("chunk of \(size.prefix(20))", [.text("\(good)Transfer-Encoding: chunked\r\n\r\n\(size)\r\n\(body)\r\n0\r\n\r\n")])
        }
        + ["000", "099", "1000", "99999999999999999999", "-1", "2 00", "0200"].map { status in
            ("status \(status)", [.text("HTTP/1.1 \(status) OK\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")])
        }
        + [
            ("two lengths", [.text("\(good)Content-Length: 5\r\nContent-Length: 6\r\n\r\n\(body)")]),
            ("length and chunks", [.text("\(good)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n\(body)\r\n0\r\n\r\n")]),
            ("more than its length", [.text("\(good)Content-Length: 2\r\n\r\n{}\(body)")]),
            ("a field without a colon", [.text("\(good)nothing\r\nContent-Length: 2\r\n\r\n{}")]),
            ("a field without a name", [.text("\(good): x\r\nContent-Length: 2\r\n\r\n{}")]),
            ("a field with a NUL", [.send(Array("\(good)X-A: a".utf8) + [0] + Array("b\r\nContent-Length: 2\r\n\r\n{}".utf8))]),
            ("a field that is no text", [.send(Array("\(good)X-A: ".utf8) + [0xFF, 0xC0, 0x80] + Array("\r\nContent-Length: 2\r\n\r\n{}".utf8))]),
            ("a folded field", [.text("\(good)X-A: a\r\n b\r\nContent-Length: 2\r\n\r\n{}")]),
            ("a field of 100 kB", [.text("\(good)X-A: \(String(repeating: "a", count: 100_000))\r\nContent-Length: 2\r\n\r\n{}")]),
            ("a field without end", [.text("\(good)X-A: "), .sendRepeatedly([UInt8](repeating: 0x61, count: 1 << 20), times: 64)]),
            ("10,000 fields", [.text(good + (0..<10_000).map { "X-\($0): \($0)\r\n" }.joined() + "Content-Length: 2\r\n\r\n{}")]),
            ("fields without end", [.text(good), .sendRepeatedly(Array("X-A: b\r\n".utf8), times: 1_000_000)]),
            ("interim answers without end", [.sendRepeatedly(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), times: 20_000), .text("\(good)Content-Length: 2\r\n\r\n{}")]),
            ("trailers", [.text("\(good)Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-A: b\r\n\r\n")]),
            ("an unknown coding", [.text("\(good)Content-Encoding: nonsense\r\nContent-Length: 2\r\n\r\n{}")]),
            ("gzip that is none", [.text("\(good)Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")]),
        ]

    @Test(arguments: TestedTransport.allCases, answers.indices)
    func anyAnswer(_ tested: TestedTransport, index: Int) async throws {
        let (name, steps) = Self.answers[index]
        try await tested.talk({ _ in steps + [.close] }) { _, caller in
            let before = ResidentMemory.bytes
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
            if let before, let after = ResidentMemory.bytes { #expect(after - before < 256 << 20, "\(name)") }
        }
    }
}
