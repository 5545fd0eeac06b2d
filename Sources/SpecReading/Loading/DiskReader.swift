import Foundation
import ServiceModel

/// Reads files and notes what went wrong.
struct DiskReader {
    enum Kind {
        case file
        case folder
    }

    private(set) var diagnostics: [Diagnostic] = []

    mutating func report(_ message: String) {
        diagnostics.append(Diagnostic(.error, message))
    }

    func kind(of path: String) -> Kind? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        return isFolder.boolValue ? .folder : .file
    }

    func holds(_ name: String, in folder: String) -> Bool {
        path(of: name, in: folder) != nil
    }

    /// A file of a folder, compressed or not; `nil` where there is none.
    mutating func read(_ name: String, in folder: String) -> SourceFile? {
        path(of: name, in: folder).flatMap { read($0) }
    }

    private func path(of name: String, in folder: String) -> String? {
        let path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
        return [path, path + ".gz"].first { kind(of: $0) != nil }
    }

    mutating func read(_ path: String) -> SourceFile? {
        switch kind(of: path) {
        case nil:
            report("“\(path)” does not exist")
        case .folder:
            report("“\(path)” is a folder, not a file")
        case .file:
            do {
                let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
                if size <= Gzip.defaultLimit { return SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))) }
                report("“\(path)” is larger than \(Gzip.defaultLimit >> 20) MiB")
            } catch {
                report("“\(path)” cannot be read: \(error.localizedDescription)")
            }
        }
        return nil
    }
}
