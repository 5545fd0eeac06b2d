/// A path in a revision of the repository that the working folder belongs to: `git:REVISION:PATH`.
///
/// The path counts from the repository's root, or from the working folder where it begins with `./`, as git has it.
struct GitPath {
    static let scheme = "git:"

    var revision: String
    var path: String

    /// - Returns: `nil` where the text names no revision or no path.
    init?(_ text: String) {
        guard text.hasPrefix(Self.scheme) else { return nil }
        let rest = text.dropFirst(Self.scheme.count)
        // A revision may hold no colon, a path may.
        guard let colon = rest.firstIndex(of: ":") else { return nil }
        revision = String(rest[..<colon])
        var path = rest[rest.index(after: colon)...]
        while path.hasSuffix("/") { path.removeLast() }
        self.path = String(path)
        // What begins with a hyphen would be an option to git.
        guard !revision.isEmpty, !revision.hasPrefix("-"), !self.path.isEmpty else { return nil }
    }

    /// The object's name for git.
    var object: String { "\(revision):\(path)" }

    /// The path as reports show it.
    var description: String { Self.scheme + object }

    func appending(_ name: String) -> GitPath {
        var path = self
        path.path += "/" + name
        return path
    }
}
