import ServiceModel

/// Text of specifications in reports: it must not steer the terminal, nor what reads the report.
package enum PlainText {
    /// The text on one line, with what cannot be seen written as its number.
    package static func visible(_ text: String) -> String { VisibleText.of(text) }
}
