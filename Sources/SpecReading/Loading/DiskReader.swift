import ServiceModel

/// Reads files and notes what went wrong.
struct DiskReader {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func report(_ message: String) {
        diagnostics.append(Diagnostic(.error, message))
    }

    func holds(_ name: String, in folder: String) -> Bool {
        path(of: name, in: folder) != nil
    }

    /// A file of a folder, compressed or not; `nil` where there is none.
    mutating func read(_ name: String, in folder: String) -> SourceFile? {
        path(of: name, in: folder).flatMap { read($0) }
    }

    private func path(of name: String, in folder: String) -> String? {
        let path = PathText.joined(folder, name)
        return [path, path + ".gz"].first { Disk.kind(of: $0) != nil }
    }

    mutating func read(_ path: String) -> SourceFile? {
        switch Disk.kind(of: path) {
        case nil:
            report("“\(path)” does not exist")
        case .folder:
            report("“\(path)” is a folder, not a file")
        case .file:
            do throws(DiskError) {
                return SourceFile(path: path, bytes: try Disk.read(path))
            } catch {
                report("“\(path)” cannot be read: \(error.reason)")
            }
        }
        return nil
    }
}
