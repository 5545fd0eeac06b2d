/// The items of all pages, one after the other.
public struct ItemSequence<Input: Sendable, Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item

    private let pages: PageSequence<Input, Page>
    private let items: @Sendable (Page) -> [Item]

    public init(_ pages: PageSequence<Input, Page>, items: @escaping @Sendable (Page) -> [Item]) {
        self.pages = pages
        self.items = items
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator(), items: items)
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var pages: PageSequence<Input, Page>.AsyncIterator
        fileprivate let items: @Sendable (Page) -> [Item]
        private var current: IndexingIterator<[Item]> = [].makeIterator()

        fileprivate init(pages: PageSequence<Input, Page>.AsyncIterator, items: @escaping @Sendable (Page) -> [Item]) {
            self.pages = pages
            self.items = items
        }

        public mutating func next() async throws -> Item? {
            while true {
                if let item = current.next() { return item }
                guard let page = try await pages.next() else { return nil }
                current = items(page).makeIterator()
            }
        }
    }
}
