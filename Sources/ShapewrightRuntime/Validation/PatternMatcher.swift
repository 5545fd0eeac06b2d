import Foundation

/// Runs patterns on `NSRegularExpression`, whose dialect is close to Java's once a few classes are spelled out.
///
/// A pattern that this engine cannot read constrains nothing: refusing every value would be worse than accepting one that the
/// service then refuses.
final class PatternMatcher: @unchecked Sendable {
    static let shared = PatternMatcher()

    private let lock = NSLock()
    /// Guarded by the lock. Keyed by the literal's address, which is one per pattern of the generated code.
    private var compiled: [Key: NSRegularExpression?] = [:]

    private struct Key: Hashable {
        var expression: UnsafePointer<UInt8>
        var matching: ShapePattern.Matching
    }

    func matches(_ text: String, _ pattern: ShapePattern) -> Bool {
        guard let expression = expression(for: pattern) else { return true }
        let range = NSRange(location: 0, length: text.utf16.count)
        return expression.firstMatch(in: text, range: range) != nil
    }

    private func expression(for pattern: ShapePattern) -> NSRegularExpression? {
        lock.lock()
        defer { lock.unlock() }
        let key = Key(expression: pattern.expression.utf8Start, matching: pattern.matching)
        if let known = compiled[key] { return known }
        let body = Self.translated(pattern.expression.description)
        let source = pattern.matching == .whole ? "\\A(?:\(body))\\z" : body
        let expression = try? NSRegularExpression(pattern: source)
        compiled[key] = .some(expression)
        return expression
    }

    /// Java's `\d`, `\w` and `\s` are ASCII, and its `.` leaves out fewer characters.
    static func translated(_ expression: String) -> String {
        var result = ""
        var classDepth = 0
        var scalars = expression.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case "\\":
                guard let escaped = scalars.next() else { return result + "\\" }
                switch escaped {
                case "d": result += classDepth > 0 ? "0-9" : "[0-9]"
                case "w": result += classDepth > 0 ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]"
                case "s": result += classDepth > 0 ? " \\t\\n\\x0B\\f\\r" : "[ \\t\\n\\x0B\\f\\r]"
                case "D": result += "[^0-9]"
                case "W": result += "[^a-zA-Z0-9_]"
                case "S": result += "[^ \\t\\n\\x0B\\f\\r]"
                default: result += "\\\(escaped)"
                }
            case "[":
                classDepth += 1
                result += "["
            case "]":
                classDepth = max(0, classDepth - 1)
                result += "]"
            case "." where classDepth == 0: result += "[^\\n\\r\\u0085\\u2028\\u2029]"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
