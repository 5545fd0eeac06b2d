import Generation
import ModelComparison
import ServiceModel
import SwiftEmission

/// How the files of a folder differ from what would be generated.
public struct StaleFilesReport: Sendable {
    private let folder: OutputFolder
    private let stale: [StaleFile]
    /// How many files there are to be.
    public let fileCount: Int

    /// - Throws: `DiagnosticsError` where there is something that cannot be read.
    public init(_ files: [GeneratedFile], in folder: OutputFolder) throws {
        self.folder = folder
        fileCount = files.count
        stale = try folder.staleFiles(files)
    }

    public var staleCount: Int { stale.count }

    public func text(_ format: StaleFilesFormat) -> String {
        switch format {
        case .text: stale.map(\.difference).joined()
        case .github: stale.map { annotation($0).text + "\n" }.joined()
        }
    }

    /// At the first line that differs, which is the last one where the file ends too early.
    private func annotation(_ file: StaleFile) -> GitHubAnnotation {
        var line = 1
        var message = "missing"
        if let present = file.present {
            let counts = LineCounts(from: present, to: file.expected)
            line = file.firstDifferingLine
            message = "stale (+\(counts.added) -\(counts.removed)); this is the first line that differs"
        }
        return GitHubAnnotation(
            level: .error, title: "Generated file is stale", message: "\(file.name) is \(message). “shapewright generate” with the same arguments writes it.",
            location: SourceLocation(path: file.path, line: line, column: 1))
    }
}
