import Foundation
import HTTPTypes
import ShapewrightRuntime
import TestSupport
import Testing

@testable import ShapewrightClient

/// Header fields of responses that hold what the model does not say.
@Suite struct HostileHeaderTests {
    private func read(_ name: String, _ value: String) throws -> BoundKinds {
        var response = HTTPResponse(status: .ok)
        response.headerFields[try #require(HTTPField.Name(name))] = value
        return try RESTJSONCodec().output(of: BoundKinds.operation(BoundKinds.self), response, HTTPBody([]))
    }

    @Test("Texts that are no value of the member's type", arguments: [
        ("X-Flag", ["", "1", "yes", "tru"]),
        ("X-Count", ["", "1.0", "1e3", "9223372036854775808", "-9223372036854775809", "0x10", "1 2", "NaN", "١"]),
        ("X-Long", ["", "1.5", "9223372036854775808", "99999999999999999999999999", "--1"]),
        ("X-Ratio", ["", "x", "nan", "inf", "infinity", "0x1p4", "1_0", "1,5", "+-1"]),
        ("X-Small", ["", "-nan", "INF", "0x10"]),
        ("X-Time", ["", "nan", "inf", "-inf", "1e400", "0x10", "1e300", "253402300800", "Sat, 21 Nov 99999 09:18:25 GMT", "0000-01-01T00:00:00Z", "x"]),
        ("X-Seconds", ["", "NaN", "Infinity", "1e19", "-62135596801"]),
        ("X-Bytes", ["A", "====", "AA=", "é"]),
        ("X-Numbers", ["1,x", "1,,2", "1.5", "9223372036854775808", "\"1\",\"x\""]),
        ("X-Times", ["Sat", "Sat, Sat, Sat", "21 Nov 2026", "nan", "1e400"]),
    ])
    func wrongTexts(name: String, values: [String]) throws {
        for value in values {
            let error = #expect(throws: ShapeReadingError.self, "\(name): \(value)") { try read(name, value) }
            #expect(error?.path.first == .member(String(name.dropFirst(2))), "\(name): \(value)")
        }
    }

    @Test("Texts at the edge")
    func edges() throws {
        #expect(try read("X-Ratio", "1e400").ratio == .infinity)
        #expect(try read("X-Ratio", "-1e400").ratio == -.infinity)
        #expect(try read("X-Small", "1e300").small == .infinity)
        #expect(try read("X-Ratio", "NaN").ratio?.isNaN == true)
        #expect(try read("X-Count", "-0").count == 0)
        #expect(try read("X-Time", "253402300799").time?.timeIntervalSince1970 == 253_402_300_799)
        #expect(try read("X-Numbers", "").numbers == [])
        #expect(try read("X-Texts", ",").texts == ["", ""])
        #expect(try read("X-Texts", #""a"#).texts == ["a"])
        #expect(try read("X-Texts", #""a\"#).texts == [#"a\"#])
        #expect(try read("X-Texts", #""a"b, c"#).texts == ["a", "c"])
        #expect(try read("X-Encoded", "====").encoded == nil)
    }

    /// Going through these by characters would take time by the square of their number.
    @Test("A list of header fields that is one long character or many flags", arguments: ["\u{1F1E6}", "\u{301}", "👩\u{200D}", "a,", ", ", "\"", "\\"])
    func longLists(part: String) {
        let text = String(repeating: part, count: 100_000)
        for text in [text, "\"" + text] {
            for ofDates in [false, true] { #expect(!HeaderList.elements(text, ofDates: ofDates).isEmpty) }
        }
    }

    @Test("A flood of header fields")
    func flood() throws {
        var response = HTTPResponse(status: .ok)
        for index in 0..<20_000 {
            response.headerFields.append(HTTPField(name: try #require(HTTPField.Name("X-Meta-\(index)")), value: "\(index)"))
            response.headerFields.append(HTTPField(name: try #require(HTTPField.Name("X-Texts")), value: "\(index)"))
        }
        let output = try RESTJSONCodec().output(of: BoundKinds.operation(BoundKinds.self), response, HTTPBody([]))
        #expect(output.prefixed?.count == 20_000 && output.texts?.count == 20_000)
    }

    @Test("Absurd waiting times", arguments: [
        "", "-1", "1e300", "Infinity", "NaN", "9999999999", "99999999999999999999", "0x10", "1.5", "Sat, 21 Nov 99999 09:18:25 GMT",
        "Sat, 99 Nov 2026 09:18:25 GMT", "Sat, 21 Nov 2026 99:18:25 GMT", "١",
    ])
    func unreadableDelays(text: String) throws {
        for name in [HTTPField.Name.retryAfter, .amzRetryAfter] {
            var response = HTTPResponse(status: .tooManyRequests)
            response.headerFields[name] = text
            #expect(RetryAfter.delay(in: response, at: Date()) == nil, "\(name): \(text)")
        }
    }

    /// Pauses have a bound, whatever the server asks for.
    @Test(arguments: [
        "Retry-After=999999999", "x-amz-retry-after=999999999", "Retry-After=Fri, 31 Dec 9999 23:59:59 GMT", "Retry-After=Mon, 01 Jan 0001 00:00:00 GMT",
    ])
    func longDelaysAreCut(field: String) async throws {
        let parts = field.split(separator: "=").map(String.init)
        let clock = ManualClock()
        let transport = ScriptedTransport(.respond(503, [parts[0]: parts[1]]))
        let configuration = ClientConfiguration(dependencies: clock.dependencies)
        await #expect(throws: TestOperation.Failure.self) { try await TestOperation.caller(transport, configuration).call(TestOperation.idempotent, .init()) }
        #expect(transport.calls.count == 3 && clock.pauses.count == 2 && clock.pauses.allSatisfy { $0 >= .zero && $0 <= .seconds(20) })
    }

    /// What follows is signed by an absurd clock, and must be all the same.
    @Test(arguments: ["Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:60 GMT", "Sat, 21 Nov 99999 09:18:25 GMT", "x", ""])
    func absurdClocks(date: String) async throws {
        let transport = ScriptedTransport(.respond(403, ["Date": date, "X-Amzn-ErrorType": "RequestTimeTooSkewed"]))
        let configuration = ClientConfiguration(dependencies: ManualClock().dependencies)
        await #expect(throws: TestOperation.Failure.self) { try await TestOperation.caller(transport, configuration).call(TestOperation.idempotent, .init()) }
        #expect(transport.calls.allSatisfy { $0.attempt?.clockOffset.isFinite == true })
    }
}
