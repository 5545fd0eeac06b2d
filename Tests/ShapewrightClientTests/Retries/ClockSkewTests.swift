import Foundation
import ShapewrightClient
import TestSupport
import Testing

struct ClockSkewTests {
    /// The machine's clock says 09:18:25.
    private func offsets(_ answers: ScriptedTransport.Answer..., calls: Int = 1) async -> [TimeInterval] {
        let transport = ScriptedTransport(answers[0], answers.count > 1 ? answers[1] : answers[0], answers[answers.count - 1])
        let caller = TestOperation.caller(transport, ClientConfiguration(dependencies: ManualClock().dependencies))
        for _ in 0..<calls { _ = try? await caller.call(TestOperation.unsafe, .init()) }
        return transport.calls.map { $0.attempt?.clockOffset ?? .nan }
    }

    private func refusal(_ code: String, _ date: String) -> ScriptedTransport.Answer {
        .respond(403, ["Date": date, "X-Amzn-ErrorType": code])
    }

    @Test func theOffsetIsRememberedForLaterCalls() async {
        let offsets = await offsets(refusal("RequestTimeTooSkewed", "Sat, 21 Nov 2026 10:18:25 GMT"), .respond(200), calls: 3)
        #expect(offsets == [0, 3600, 3600, 3600])
    }

    @Test func aClockThatIsAhead() async {
        let offsets = await offsets(refusal("RequestInTheFuture", "Fri, 20 Nov 2026 09:18:25 GMT"), .respond(200))
        #expect(offsets == [0, -86_400])
    }

    @Test func thePauseIsNone() async {
        let clock = ManualClock()
        let transport = ScriptedTransport(refusal("RequestExpired", "Sat, 21 Nov 2026 10:18:25 GMT"), .respond(200))
        _ = try? await TestOperation.caller(transport, ClientConfiguration(dependencies: clock.dependencies)).call(TestOperation.unsafe, .init())
        #expect(clock.pauses == [])
        #expect(transport.calls.count == 2)
    }

    @Test("A refused signature is the clock's fault from four minutes on", arguments: [
        ("SignatureDoesNotMatch", "Sat, 21 Nov 2026 09:22:24 GMT", 1), ("SignatureDoesNotMatch", "Sat, 21 Nov 2026 09:22:25 GMT", 2),
        ("SignatureDoesNotMatch", "Sat, 21 Nov 2026 09:14:25 GMT", 2), ("RequestTimeTooSkewed", "Sat, 21 Nov 2026 09:18:26 GMT", 2),
        // The time is said to be wrong, but no other is known.
        ("RequestTimeTooSkewed", "Sat, 21 Nov 2026 09:18:25 GMT", 1), ("RequestTimeTooSkewed", "yesterday", 1),
        // No signature was refused.
        ("ResourceNotFound", "Sat, 21 Nov 2027 09:18:25 GMT", 1),
    ])
    func thresholds(code: String, date: String, attempts: Int) async {
        #expect(await offsets(refusal(code, date), .respond(200)).count == attempts)
    }
}
