import Generation
import ReferencePages
import ServiceModel
import SpecReading
import SwiftEmission

/// The reference pages that a request asks for, and the folder they go to.
public struct ReferenceDocumentation: Sendable {
    /// What there is to say about the input.
    public let diagnostics: [Diagnostic]
    private let files: [GeneratedFile]
    private let folder: String?
    private let signature: String

    /// Reads the specification and makes its pages. Writes nothing.
    ///
    /// - Throws: `DiagnosticsError` with everything that is wrong with the input.
    public init(_ request: GenerationRequest, format: ReferenceFormat = .markdown) throws {
        let prepared = try Generator.prepare(request)
        let reference = try ReferencePages(prepared.model, prepared.emission, format: format)
        diagnostics = prepared.diagnostics
        files = try reference.pages()
        folder = reference.folder
        signature = reference.signature
    }

    public var pageCount: Int { files.count }

    /// Writes the pages whose bytes differ from what is there, and removes those that an earlier run has written of operations which are gone.
    ///
    /// A page is known by its last line. Nothing else in the folder is touched: where a page would take the place of another's file, none is
    /// written.
    ///
    /// - Throws: `DiagnosticsError` where a file of another stands in the way, or the folder cannot be written.
    public func write(to output: String) throws -> Outcome {
        let place = OutputFolder(path: folder.map { PathText.joined(output, $0) } ?? output)
        let strangers = try files.filter { file in
            guard let present = try place.contents(of: file.name), present != file.contents else { return false }
            return !isOwn(present)
        }
        guard strangers.isEmpty else {
            throw DiagnosticsError(strangers.map {
                Diagnostic(.error, "“\(PathText.joined(place.path, $0.name))” is no page that “shapewright docs” has written for this service; it would be lost")
            })
        }
        let written = try place.write(files, isGenerated: isOwn)
        var removed: [String] = []
        let names = Set(files.map(\.name))
        for name in Disk.names(in: place.path).sorted() where name.hasSuffix(".md") && !names.contains(name) {
            guard Disk.kind(of: PathText.joined(place.path, name)) == .file, let present = try place.contents(of: name), isOwn(present) else { continue }
            // Where file systems take no notice of case, the old name of a page leads to the new page.
            guard !names.contains(where: { $0.lowercased() == name.lowercased() }) else { continue }
            try place.remove(name)
            removed.append(name)
        }
        return Outcome(folder: place.path, written: written, removed: removed)
    }

    /// What has been done.
    public struct Outcome: Sendable {
        public var folder: String
        public var written: [String]
        /// Pages of operations that are gone.
        public var removed: [String]
    }

    private func isOwn(_ contents: [UInt8]) -> Bool {
        let ending = Array((signature + "\n").utf8)
        return contents.count >= ending.count && contents.suffix(ending.count).elementsEqual(ending)
    }
}
