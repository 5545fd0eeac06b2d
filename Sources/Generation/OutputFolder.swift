import ServiceModel
import SpecReading
import SwiftEmission

/// The folder that generated files go to. Files of other names in it are never touched, nor is anything outside it: nothing is written
/// through a symbolic link.
public struct OutputFolder: Sendable {
    public var path: String

    public init(path: String) {
        self.path = path
    }

    /// Writes the files whose bytes differ from what is there, and makes the folder where it is missing.
    ///
    /// Each file is replaced in one step, so that it is the old one or the new one whatever happens; and none is before all are on disk, so
    /// that a disk without room for them leaves everything as it was.
    ///
    /// - Parameter isGenerated: Whether contents are such as this writes. A folder that holds none such, but a file by the name of one that would
    ///   be written, is left alone: somebody may have written that by hand.
    /// - Returns: The names of the files written.
    /// - Throws: `DiagnosticsError` where the folder or a file cannot be written.
    @discardableResult
    public func write(_ files: [GeneratedFile], isGenerated: ([UInt8]) -> Bool = GeneratedFile.isMarked) throws -> [String] {
        try requireFolder()
        for file in files where !Self.isName(file.name) {
            throw DiagnosticsError([Diagnostic(.error, "“\(file.name)” cannot be the name of a generated file")])
        }
        let changed = try files.filter { try contents(of: $0.name) != $0.contents }
        for file in changed where Disk.isSymbolicLink(place(of: file.name)) {
            throw DiagnosticsError([Diagnostic(.error, "“\(place(of: file.name))” is a symbolic link, and nothing is written through one; remove it")])
        }
        try refuseStrangers(among: changed, of: files, isGenerated)
        try explain(path, "written") { () throws(DiskError) in try Disk.makeFolder(path) }
        var staged: [(file: StagedFile, path: String)] = []
        do {
            for file in changed {
                let destination = place(of: file.name)
                staged.append((try explain(destination, "written") { () throws(DiskError) in try StagedFile(file.contents, for: destination) }, destination))
            }
            while let (file, destination) = staged.first {
                staged.removeFirst()
                try explain(destination, "written", file.commit)
            }
        } catch {
            for (file, _) in staged { file.discard() }
            throw error
        }
        return changed.map(\.name)
    }

    private func refuseStrangers(among changed: [GeneratedFile], of files: [GeneratedFile], _ isGenerated: ([UInt8]) -> Bool) throws {
        let strangers = try changed.filter { file in try contents(of: file.name).map { !$0.isEmpty && !isGenerated($0) } ?? false }
        guard !strangers.isEmpty, try !files.contains(where: { file in try contents(of: file.name).map(isGenerated) ?? false }) else { return }
        throw DiagnosticsError(strangers.map {
            Diagnostic(.error, "“\(place(of: $0.name))” was not generated and would be lost; move it, or name another output folder")
        })
    }

    /// Whether a file of that name lies right in the folder.
    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
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

    /// Nothing that is generated is as large, in bytes.
    private static let largestFile = 1 << 30

    private func place(of name: String) -> String {
        PathText.joined(path, name)
    }

    /// The bytes of a file; `nil` where there is none.
    package func contents(of name: String) throws -> [UInt8]? {
        let place = place(of: name)
        guard Disk.kind(of: place) != nil else { return nil }
        return try explain(place, "read") { () throws(DiskError) in try Disk.read(place, limit: Self.largestFile) }
    }

    private func explain<Value>(_ path: String, _ participle: String, _ body: () throws(DiskError) -> Value) throws -> Value {
        do throws(DiskError) {
            return try body()
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "“\(path)” cannot be \(participle): \(error.reason)")])
        }
    }
}
