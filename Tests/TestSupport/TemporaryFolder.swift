import Foundation

/// A folder that is there as long as somebody holds it.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: "shapewright-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    package func path(_ name: String) -> String {
        url.appending(path: name).path(percentEncoded: false)
    }

    package func write(_ name: String, _ text: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    package func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }

    package func handle(_ name: String) throws -> FileHandle {
        try write(name, "")
        return try FileHandle(forWritingTo: url.appending(path: name))
    }

    /// The bytes of all files of a folder in it, by name.
    package func contents(_ name: String) throws -> [String: Data] {
        try Repository.contents(of: url.appending(path: name))
    }

    /// When the files of a folder in it were written, by name.
    package func dates(_ name: String) throws -> [String: Date] {
        let folder = url.appending(path: name)
        var dates: [String: Date] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: file).path(percentEncoded: false))
            dates[file] = attributes[.modificationDate] as? Date
        }
        return dates
    }
}
