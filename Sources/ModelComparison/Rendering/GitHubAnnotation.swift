import ServiceModel

/// A workflow command by which GitHub shows a message at a place of a file.
package struct GitHubAnnotation {
    package enum Level: String {
        case error
        case warning
        case notice
    }

    package var level: Level
    package var title: String
    package var message: String
    package var location: SourceLocation?

    package init(level: Level, title: String, message: String, location: SourceLocation?) {
        self.level = level
        self.title = title
        self.message = message
        self.location = location
    }

    /// The command, a line without its end.
    package var text: String {
        var properties: [String] = []
        if let location {
            properties += ["file=\(Self.property(location.path))", "line=\(location.line)", "col=\(location.column)"]
        }
        properties.append("title=\(Self.property(title))")
        return "::\(level.rawValue) \(properties.joined(separator: ","))::\(Self.message(message))"
    }

    /// The text on one line, so that nothing in it can begin a command.
    private static func message(_ text: String) -> String { escaped(text, ["%": "%25"]) }

    private static func property(_ text: String) -> String { escaped(text, ["%": "%25", ":": "%3A", ",": "%2C"]) }

    /// By scalars: a mark that combines with a sign does not take its meaning.
    private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        var escaped = ""
        for scalar in VisibleText.of(text).unicodeScalars {
            if let escape = escapes[scalar] { escaped += escape } else { escaped.unicodeScalars.append(scalar) }
        }
        return escaped
    }
}
