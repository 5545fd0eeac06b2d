import Foundation
import ServiceModel
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
        try explain(path, "written") { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        var written: [String] = []
        for file in files where try contents(of: file.name) != file.contents {
            let destination = place(of: file.name)
            try explain(destination, "written") { try Data(file.contents).write(to: URL(fileURLWithPath: destination), options: .atomic) }
            written.append(file.name)
        }
        return written
    }

    /// How the folder differs from what would be written, as unified diffs from what is there to what should be; empty where it is fresh.
    ///
    /// - Throws: `DiagnosticsError` where there is something that cannot be read.
    public func differences(from files: [GeneratedFile]) throws -> [String] {
        try requireFolder()
        return try files.compactMap { file in
            let present = try contents(of: file.name)
            guard present != file.contents else { return nil }
            let name = place(of: file.name)
            return UnifiedDiff.between(present, named: name, file.contents, named: name)
        }
    }

    /// What is there may be missing, but not be something else than a folder.
    private func requireFolder() throws {
        var isFolder: ObjCBool = false
        guard !path.isEmpty else { throw DiagnosticsError([Diagnostic(.error, "the output folder has no name")]) }
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { return }
        throw DiagnosticsError([Diagnostic(.error, "“\(path)” is a file, not a folder")])
    }

    private func place(of name: String) -> String {
        (path as NSString).appendingPathComponent(name)
    }

    private func contents(of name: String) throws -> [UInt8]? {
        let place = place(of: name)
        guard FileManager.default.fileExists(atPath: place) else { return nil }
        return try explain(place, "read") { [UInt8](try Data(contentsOf: URL(fileURLWithPath: place))) }
    }

    private func explain<Value>(_ path: String, _ participle: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "“\(path)” cannot be \(participle): \(error.localizedDescription)")])
        }
    }
}
