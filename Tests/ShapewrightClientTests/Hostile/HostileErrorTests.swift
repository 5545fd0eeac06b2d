import Foundation
import HTTPTypes
import ShapewrightRuntime
import TestSupport
import Testing

@testable import ShapewrightClient

/// Answers that are errors, or pretend to be: always an error with its status.
@Suite struct HostileErrorTests {
    static let bodies: [(body: String, code: String?, message: String?)] = [
        ("", nil, nil), ("{", nil, nil), ("[]", nil, nil), ("null", nil, nil), ("\"x\"", nil, nil), ("{}", nil, nil), ("\u{FEFF}{}", nil, nil),
        (#"{"__type":1,"code":"C","message":{}}"#, "C", nil), (#"{"__type":"a#B:http://x/","Message":"m"}"#, "B", "m"),
        (##"{"__type":"#"}"##, nil, nil), (#"{"__type":":"}"#, nil, nil), (#"{"__type":"A","__type":"B"}"#, "A", nil),
        (#"{"\u005f_type":"A"}"#, "A", nil), (#"{"__type":null,"code":null,"message":null,"Message":"m"}"#, nil, "m"),
        (#"{"__type":"A","x":"# + String(repeating: "[", count: 100_000), nil, nil), (#"{"__type":"\ud800"}"#, "\u{FFFD}", nil),
        (#"{"message":"\#(String(repeating: "x", count: 1_000_000))"}"#, nil, String(repeating: "x", count: 1_000_000)), ("<html>", nil, nil),
    ]

    @Test(arguments: bodies.indices)
    func bodiesOfErrors(index: Int) async throws {
        let (body, code, message) = Self.bodies[index]
        for codec: any WireCodec in [AWSJSONCodec(version: "1.0", targetPrefix: "T", isQueryCompatible: true), RESTJSONCodec()] {
            let caller = TestOperation.caller(
                ScriptedTransport(.respond(400, [:], body)), ClientConfiguration(dependencies: ManualClock().dependencies), codec: codec)
            let failure = await #expect(throws: TestOperation.Failure.self) { try await caller.call(TestOperation.idempotent, .init()) }
            #expect(failure?.details.code == code && failure?.details.message == message && failure?.details.status == 400)
            #expect(failure?.details.description.isEmpty == false)
        }
    }

    @Test("Header fields of errors", arguments: [
        ("x-amzn-query-error", "Code;Sender", "Code"), ("x-amzn-query-error", ";Sender", nil), ("x-amzn-query-error", ";;;;", nil),
        ("x-amzn-query-error", "", nil), ("X-Amzn-ErrorType", "a#b#C:d:e", "C"), ("X-Amzn-ErrorType", "", nil), ("X-Amzn-ErrorType", ":", nil),
        ("X-Amzn-ErrorType", "#", nil), ("X-Amzn-ErrorType", "\u{1F1E6}\u{1F1E6}", "\u{1F1E6}\u{1F1E6}"),
    ] as [(String, String, String?)])
    func headerFields(name: String, value: String, code: String?) throws {
        var response = HTTPResponse(status: .badRequest)
        response.headerFields[try #require(HTTPField.Name(name))] = value
        #expect(ErrorDetails(json: response, []).code == code)
    }

    @Test("A code that takes long to be compared is none", arguments: [128, 129, 1_000_000])
    func combiningCharacters(pairs: Int) throws {
        let code = "a" + String(repeating: "\u{301}\u{316}", count: pairs)
        let expected = pairs == 128 ? Array(code.utf8) : nil
        for body in [#"{"__type":"\#(code)","message":"m"}"#, #"{"code":"x#\#(code):y","message":"m"}"#] {
            let details = ErrorDetails(json: HTTPResponse(status: .badRequest), Array(body.utf8))
            #expect(details.code.map { Array($0.utf8) } == expected && details.message == "m")
        }
        for name in ["x-amzn-query-error", "X-Amzn-ErrorType"] {
            var response = HTTPResponse(status: .badRequest)
            response.headerFields[try #require(HTTPField.Name(name))] = code
            #expect(ErrorDetails(json: response, []).code.map { Array($0.utf8) } == expected)
        }
    }

    @Test(arguments: [-1, 0, 99, 1000, .max, .min])
    func statuses(status: Int) {
        let details = ErrorDetails(code: "X", status: status, body: Array("{}".utf8))
        #expect((details.modeled(AllKinds.self) == nil) == !(0...999).contains(status))
    }
}
