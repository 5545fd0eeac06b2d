/// The names of the client's methods that go through the pages of an operation.
package struct PageMethods: Sendable, Hashable {
    package var pages: String
    /// The method that goes through the entries of all pages, where there is one.
    package var items: String?
}
