/// Where Markdown is read, which decides what has to be escaped.
package enum MarkdownMarkup: Sendable {
    /// A documentation comment, whose lines are wrapped.
    case comment
    /// A page of its own, as GitHub, DocC and site generators read it.
    case page
}
