import Mustache

/// What a view may hold. Not `String`: a specification's text must become ``SwiftCode`` first.
protocol ViewContent {}

extension SwiftCode: ViewContent {}
extension Bool: ViewContent {}
extension View: ViewContent {}
extension Array: ViewContent where Element: ViewContent {}

/// What a template sees: names and their values. Asking for a name that a view does not have is a mistake, and is noted.
struct View: MustacheParent {
    private let values: [String: any ViewContent]
    private let kind: StaticString

    /// - Parameter kind: What the view shows, for messages.
    init(_ kind: StaticString, _ values: [String: any ViewContent]) {
        self.kind = kind
        self.values = values
    }

    func child(named name: String) -> Any? {
        if let value = values[name] { return value }
        // Names of the whole file are found further up the stack.
        if !FileView.names.contains(name) { MissingNames.current?.note("“\(name)” in \(kind)") }
        return nil
    }
}

/// The outermost view of a file: what every template may use anywhere.
struct FileView: MustacheParent {
    static let names: Set<String> = ["access", "namespace", "source", "content", "hashable"]

    let values: [String: any ViewContent]

    func child(named name: String) -> Any? {
        if let value = values[name] { return value }
        MissingNames.current?.note("“\(name)” in the file")
        return nil
    }
}

/// Collects the names that a template asked for in vain during one rendering.
///
/// Mustache renders nothing for a missing name and offers no hook, so views report here.
final class MissingNames: @unchecked Sendable {
    @TaskLocal static var current: MissingNames?

    /// Used by one rendering, on one thread.
    private(set) var names: [String] = []

    func note(_ name: String) { names.append(name) }
}
