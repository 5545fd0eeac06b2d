import ServiceModel
import SpecReading
import SwiftEmission

/// The folder that generated files go to. Files of other names in it are never touched.
public struct OutputFolder: Sendable {
    public var path: String

    public init(path: String) {
        self.path = path
    }

    /// Writes the files whose bytes differ from what is there, each at once or not at all, and makes the folder where it is missing.
    ///
    /// - Returns: The names of the files written.
    /// - Throws: `DiagnosticsError` where the folder or a file cannot be written.
    @discardableResult
    public func write(_ files: [GeneratedFile]) throws -> [String] {
        try requireFolder()
        try explain(path, "written") { () throws(DiskError) in try Disk.makeFolder(path) }
        var written: [String] = []
        for file in files where try contents(of: file.name) != file.contents {
            let destination = place(of: file.name)
            try explain(destination, "written") { () throws(DiskError) in try Disk.write(file.contents, to: destination) }
            written.append(file.name)
        }
        return written
    }

    /// How the folder differs from what would be written, as unified diffs from what is there to what should be; empty where it is fresh.
    ///
    /// - Throws: `DiagnosticsError` where there is something that cannot be read.
    public func differences(from files: [GeneratedFile]) throws -> [String] {
        try staleFiles(files).map(\.difference)
    }

    /// The files whose bytes differ from what is there, or that are missing.
    ///
    /// - Throws: `DiagnosticsError` where there is something that cannot be read.
    package func staleFiles(_ files: [GeneratedFile]) throws -> [StaleFile] {
        try requireFolder()
        return try files.compactMap { file in
            let present = try contents(of: file.name)
            guard present != file.contents else { return nil }
            return StaleFile(name: file.name, path: place(of: file.name), present: present, expected: file.contents)
        }
    }

    /// Removes a file.
    package func remove(_ name: String) throws {
        try explain(place(of: name), "removed") { () throws(DiskError) in try Disk.remove(place(of: name)) }
    }

    /// What is there may be missing, but not be something else than a folder.
    private func requireFolder() throws {
        guard !path.isEmpty else { throw DiagnosticsError([Diagnostic(.error, "the output folder has no name")]) }
        guard Disk.kind(of: path) == .file else { return }
        throw DiagnosticsError([Diagnostic(.error, "“\(path)” is a file, not a folder")])
    }

    private func place(of name: String) -> String {
        PathText.joined(path, name)
    }

    /// The bytes of a file; `nil` where there is none.
    package func contents(of name: String) throws -> [UInt8]? {
        let place = place(of: name)
        guard Disk.kind(of: place) != nil else { return nil }
        return try explain(place, "read") { () throws(DiskError) in try Disk.read(place) }
    }

    private func explain<Value>(_ path: String, _ participle: String, _ body: () throws(DiskError) -> Value) throws -> Value {
        do throws(DiskError) {
            return try body()
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "“\(path)” cannot be \(participle): \(error.reason)")])
        }
    }
}
