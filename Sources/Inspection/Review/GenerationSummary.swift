import Generation
import SwiftEmission

/// What generating is about to change in a folder, on one screen.
public struct GenerationSummary: Sendable {
    private var folder: String
    private var fileCount: Int
    private var files: [(name: String, counts: LineCounts)] = []
    private var added: [String] = []
    private var changed: [String] = []
    private var removed: [String] = []

    private static let mostNames = 8

    /// Compares the files with what is there, so it is made before they are written.
    ///
    /// - Throws: `DiagnosticsError` where there is something that cannot be read.
    public init(_ generated: [GeneratedFile], in folder: OutputFolder) throws {
        self.folder = folder.path
        fileCount = generated.count
        for file in generated {
            let present = try folder.contents(of: file.name)
            guard present != file.contents else { continue }
            files.append((file.name, LineCounts(from: present ?? [], to: file.contents)))
            let (old, new) = (GeneratedDeclarations(present ?? []), GeneratedDeclarations(file.contents))
            added += new.names.filter { old.sources[$0] == nil }
            removed += old.names.filter { new.sources[$0] == nil }
            changed += new.names.filter { name in old.sources[name].map { $0 != new.sources[name] } ?? false }
        }
    }

    /// The files with their lines, then the types and methods, of each sort a few.
    public var text: String {
        guard !files.isEmpty else { return "\(folder) is up to date.\n" }
        let width = files.map(\.name.count).max() ?? 0
        var lines = ["Wrote \(files.count) of \(fileCount) files to \(folder):"]
        for (name, counts) in files {
            let padding = String(repeating: " ", count: width - name.count)
            lines.append("  \(name)\(padding)  +\(counts.added) -\(counts.removed)")
        }
        for (title, names) in [("Added", added), ("Changed", changed), ("Removed", removed)] where !names.isEmpty {
            let more = names.count > Self.mostNames ? " and \(names.count - Self.mostNames) more" : ""
            lines.append("\(title): \(names.prefix(Self.mostNames).joined(separator: ", "))\(more)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
