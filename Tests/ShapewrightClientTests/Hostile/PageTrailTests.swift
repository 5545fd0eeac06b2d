import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

/// Servers whose pages never end.
@Suite struct PageTrailTests {
    /// Pages whose tokens lead through a tail of some pages into a circle of some.
    private func pages(tail: Int, circle: Int) -> PageSequence<TestOperation.Input, TestOperation.Output> {
        PageSequence(TestOperation.Input(name: "n")) { input in
            let page = input.token.flatMap { Int($0) } ?? 0
            let next = page + 1 < tail + circle ? page + 1 : tail
            return TestOperation.Output(value: "\(page)", nextToken: "\(next)")
        } advance: { input, page in
            try advanceToken("Token", &input.token, to: page.nextToken)
        }
    }

    @Test("A circle of any length is noticed", arguments: [0, 1, 2, 7, 100], [1, 2, 3, 10, 257])
    func circles(tail: Int, circle: Int) async throws {
        var count = 0
        let error = await #expect(throws: RepeatedPageToken.self) {
            for try await _ in pages(tail: tail, circle: circle) { count += 1 }
        }
        #expect(error?.member == "Token")
        #expect(count <= 3 * (tail + circle) + 3, "\(count) pages")
    }

    /// Strings compare by canonical equivalence, which takes time by the square of such a row.
    @Test func aTokenThatTakesLongToBeCompared() throws {
        var token: String? = "a"
        let most = "b" + String(repeating: "\u{301}", count: 256)
        #expect(try advanceToken("Token", &token, to: most))
        #expect(token == most)
        let error = #expect(throws: ShapeReadingError.self) { try advanceToken("Token", &token, to: most + "\u{301}") }
        #expect(error?.description == "Token: a token has more than 256 combining characters in a row")
        #expect(token == most)
        #expect(try !advanceToken("Token", &token, to: ""))
    }

    @Test func manyPagesAreNoCircle() async throws {
        let sequence = PageSequence(TestOperation.Input()) { input in
            let page = input.token.flatMap { Int($0) } ?? 0
            return TestOperation.Output(value: "same", nextToken: page < 5000 ? "\(page + 1)" : nil)
        } advance: { input, page in
            try advanceToken("Token", &input.token, to: page.nextToken)
        }
        var count = 0
        for try await _ in sequence { count += 1 }
        #expect(count == 5001)
    }

    /// Whoever makes sequences of other things than generated requests gets what the function says, and no more.
    @Test func otherInputs() async throws {
        let sequence = PageSequence(0) { $0 } advance: { input, page in
            input = (input + 1) % 3
            return page < 2
        }
        var pages: [Int] = []
        for try await page in sequence { pages.append(page) }
        #expect(pages == [0, 1, 2])
    }
}
