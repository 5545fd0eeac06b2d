/// Paths as texts. Both kinds of slash that matter: one between two names, and one at the beginning for the root.
package enum PathText {
    /// A name behind a folder.
    package static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The folder that the last name of a path lies in; empty where the path is a single name.
    package static func folder(of path: String) -> String {
        let trimmed = path.reversed().drop { $0 == "/" }
        let folder = trimmed.drop { $0 != "/" }.drop { $0 == "/" }
        return folder.isEmpty ? (path.hasPrefix("/") ? "/" : "") : String(folder.reversed())
    }
}
