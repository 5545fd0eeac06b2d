import ServiceModel
import SpecReading
import Testing

struct PaginatorReaderTests {
    private let base = service(operations: "\"ListThings\": {\"http\": {\"method\": \"POST\", \"requestUri\": \"/\"}}")

    @Test func readsEveryKey() throws {
        let model = try #require(expectDiagnostics([], service: base, paginators: """
            {"version": "1.0", "pagination": {"ListThings": {"input_token": ["a", "b"], "output_token": ["c", "d"], "limit_key": "Max",
             "result_key": "Things", "more_results": "More", "non_aggregate_keys": ["N"], "py_input_token": "p"}}}
            """))
        let paginator = try #require(model.paginators.first)
        #expect(paginator.operation == "ListThings")
        #expect(paginator.inputTokens == ["a", "b"])
        #expect(paginator.outputTokens == ["c", "d"])
        #expect(paginator.limitKey == "Max")
        #expect(paginator.resultKeys == ["Things"])
        #expect(paginator.moreResults == "More")
        #expect(paginator.nonAggregateKeys == ["N"])
        #expect(paginator.pythonInputToken == "p")
        #expect(paginator.location?.path == "paginators-1.json")
    }

    @Test(arguments: [
        ("1️⃣{}", ["error: the paginators file needs the key “pagination”"]),
        ("{\"pagination\": {1️⃣\"ListThing\": {\"input_token\": \"a\", \"output_token\": \"b\"}}}", ["error: the service has no operation “ListThing”; did you mean “ListThings”?"]),
        (
            "{\"pagination\": {2️⃣\"ListThings\": 1️⃣{\"input_token\": \"a\"}}}",
            ["error: a paginator needs the key “output_token”", "error: the paginator has 1 input and 0 output tokens; they belong together in pairs"]
        ),
        (
            "{\"pagination\": {\"ListThings\": {\"input_token\": \"a\", \"output_token\": \"b\", \"result_key\": 1️⃣1, \"non_aggregate_keys\": [2️⃣{}], 3️⃣\"limitkey\": \"\"}}}",
            [
                "error: “result_key” in a paginator must be a string or an array of strings, found a number",
                "error: “non_aggregate_keys” in a paginator must hold strings, found an object",
                "warning: unknown key “limitkey” in a paginator; did you mean “limit_key”?",
            ]
        ),
    ])
    func reports(paginators: String, expected: [String]) {
        expectDiagnostics(expected, service: base, paginators: paginators)
    }
}
