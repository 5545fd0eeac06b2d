/// Paths as they stand in a configuration, relative to its folder.
enum RelativePath {
    /// A path seen from a folder. Steps upwards are taken by name, so that messages show the plain path.
    static func resolve(_ path: String, in folder: String) -> String {
        if path.hasPrefix("/") { return path }
        var steps = folder.split(separator: "/")
        for step in path.split(separator: "/") where step != "." {
            if step == "..", let last = steps.last, last != "..", last != "." {
                steps.removeLast()
            } else {
                steps.append(step)
            }
        }
        let isAbsolute = folder.hasPrefix("/")
        let joined = steps.joined(separator: "/")
        return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
    }
}
