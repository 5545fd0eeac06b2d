import ShapewrightRuntime

/// The pages of an operation's result, asked for one by one as they are iterated over.
///
/// Ends with the first page that has no token to go on with. Where a server's tokens lead in a circle, ``RepeatedPageToken`` is thrown; one
/// that never runs out of new tokens is asked for as many pages as are iterated over.
public struct PageSequence<Input: Sendable, Page: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Page

    private let first: Input
    private let fetch: @Sendable (Input) async throws -> Page
    private let advance: @Sendable (inout Input, Page) throws -> Bool

    /// - Parameters:
    ///   - first: The request for the first page.
    ///   - fetch: Sends a request.
    ///   - advance: Makes the request for the next page out of the last one and its answer; `false` where that was the last page.
    public init(
        _ first: Input,
        fetch: @escaping @Sendable (Input) async throws -> Page,
        advance: @escaping @Sendable (inout Input, Page) throws -> Bool
    ) {
        self.first = first
        self.fetch = fetch
        self.advance = advance
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(next: first, trail: PageTrail(first), fetch: fetch, advance: advance)
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var next: Input?
        fileprivate var trail: PageTrail<Input>
        fileprivate let fetch: @Sendable (Input) async throws -> Page
        fileprivate let advance: @Sendable (inout Input, Page) throws -> Bool

        public mutating func next() async throws -> Page? {
            guard var input = next else { return nil }
            // Whatever fails now, the sequence has ended.
            next = nil
            try Task.checkCancellation()
            let page = try await fetch(input)
            let sent = input
            if try advance(&input, page) {
                try trail.follow(from: sent, to: input)
                next = input
            }
            return page
        }
    }
}

/// A server answered with the token of a page that it was asked for already, which would go on for ever.
public struct RepeatedPageToken: Error, Sendable, Hashable, CustomStringConvertible {
    /// The request member that holds the token.
    public var member: String

    public init(member: String) { self.member = member }

    public var description: String { "the response repeats a request's \(member): the pages would never end" }
}

/// Sets the token for the next page.
///
/// - Returns: Whether there is a next page.
/// - Throws: ``RepeatedPageToken`` where the token is the one that was sent; `ShapeReadingError` where it takes long to be compared with one.
public func advanceToken<Token: Equatable>(_ member: StaticString, _ sent: inout Token?, to received: Token?) throws -> Bool {
    guard let received else { return false }
    if let text = received as? String {
        guard !text.isEmpty else { return false }
        guard !CombiningRun.isCostly(text) else {
            throw ShapeReadingError("a token has more than \(CombiningRun.limit) combining characters in a row", path: [.member(member.description)])
        }
    }
    guard received != sent else { throw RepeatedPageToken(member: member.description) }
    sent = received
    return true
}
