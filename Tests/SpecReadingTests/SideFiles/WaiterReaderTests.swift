import ServiceModel
import SpecReading
import Testing

struct WaiterReaderTests {
    private let base = service(operations: "\"GetThing\": {\"http\": {\"method\": \"POST\", \"requestUri\": \"/\"}}")

    private static func waiter(_ acceptor: String) -> String {
        """
        {"version": 2, "waiters": {"ThingThere": {"operation": "GetThing", "delay": 5, "maxAttempts": 20,
         "description": "d", "acceptors": [\(acceptor)]}}}
        """
    }

    @Test func readsEveryKey() throws {
        let text = """
            {"state": "success", "matcher": "pathAll", "argument": "Things[].Status", "expected": "there"},
            {"state": "retry", "matcher": "status", "expected": 404}, {"state": "failure", "matcher": "error", "expected": false}
            """
        let model = try #require(expectDiagnostics([], service: base, waiters: Self.waiter(text)))
        let waiter = try #require(model.waiters.first)
        #expect(waiter.name == "ThingThere")
        #expect(waiter.operation == "GetThing")
        #expect(waiter.delay == 5)
        #expect(waiter.maximumAttempts == 20)
        #expect(waiter.documentation == "d")
        var acceptors = waiter.acceptors
        // Of the argument, or of an acceptor without.
        #expect(acceptors.map { $0.location?.line } == [2, 3, 3])
        for index in acceptors.indices { acceptors[index].location = nil }
        #expect(acceptors == [
            .init(state: .success, matcher: .pathAll, argument: "Things[].Status", expected: .string("there")),
            .init(state: .retry, matcher: .status, expected: .number(404)),
            .init(state: .failure, matcher: .error, expected: .boolean(false)),
        ])
        #expect(waiter.location?.line == 1)
    }

    @Test(arguments: [
        ("{\"version\": 1️⃣1, \"waiters\": {}}", ["error: only version 2 of waiters is known"]),
        (
            "{\"version\": 2, \"waiters\": {\"W\": {\"operation\": 1️⃣\"GetThign\", \"delay\": 2️⃣-1, \"maxAttempts\": 3️⃣\"3\", \"acceptors\": []}}}",
            [
                "error: the service has no operation “GetThign”; did you mean “GetThing”?",
                "error: “delay” in a waiter must be a whole number from 0, found -1",
                "error: “maxAttempts” in a waiter must be a whole number from 0, found a string",
            ]
        ),
        (waiter("{\"state\": 1️⃣\"done\", \"matcher\": \"error\", \"expected\": \"E\"}"), ["error: unknown state “done” in an acceptor; known are “success”, “failure”, “retry”"]),
        (waiter("1️⃣{\"state\": \"retry\", \"matcher\": \"path\", \"expected\": 1}"), ["error: an acceptor needs the key “argument”"]),
        (waiter("1️⃣{\"state\": \"retry\", \"matcher\": \"error\"}"), ["error: an acceptor needs the key “expected”"]),
        (waiter("{\"state\": \"retry\", \"matcher\": \"status\", \"expected\": 1️⃣\"404\"}"), ["error: a status matcher must expect a whole number, found a string"]),
        (waiter("{\"state\": \"retry\", \"matcher\": \"error\", \"expected\": 1️⃣4}"), ["error: an error matcher must expect a string or a boolean, found a number"]),
        (
            waiter("{\"state\": \"retry\", \"matcher\": \"error\", \"expected\": \"E\", 1️⃣\"arguments\": \"x\"}"),
            ["warning: unknown key “arguments” in an acceptor; did you mean “argument”?"]
        ),
    ])
    func reports(waiters: String, expected: [String]) {
        expectDiagnostics(expected, service: base, waiters: waiters)
    }
}
