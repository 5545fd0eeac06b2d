import Foundation

/// A pattern of a specification: a regular expression in Java's dialect, and whether it must match the whole string.
///
/// Equal patterns share one compiled matcher, made at the first use.
public struct ShapePattern: Sendable {
    public enum Matching: Sendable, Hashable {
        /// The whole string, as C2J means it.
        case whole
        /// Anywhere in the string, as Smithy means it.
        case search
    }

    public let expression: StaticString
    public let matching: Matching

    public init(_ expression: StaticString, matching: Matching = .whole) {
        self.expression = expression
        self.matching = matching
    }

    /// Whether the string is one of those that the pattern describes.
    public func matches(_ text: String) -> Bool {
        PatternMatcher.shared.matches(text, self)
    }
}
