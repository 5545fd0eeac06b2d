import ServiceModel

/// Finds and loads the files of a specification.
///
/// A folder is a specification if it holds `service-2.json`; `paginators-1.json`, `waiters-2.json` and `refinements.json` in it belong to it.
/// Naming its `service-2.json` means the same. A file by any other name stands alone, since nothing says that the side files next to it are
/// its own. Each file may be compressed, and is recognised by its content; a folder may hold it under its name with `.gz`, which counts where
/// the plain name is missing.
public enum SpecificationLoader {
    /// Loads a specification.
    ///
    /// - Parameters:
    ///   - path: A file or a folder.
    ///   - refinementsPath: A file to take instead of the folder's `refinements.json`.
    /// - Throws: `DiagnosticsError` with every file that is missing or cannot be read.
    public static func load(_ path: String, refinementsPath: String? = nil) throws(DiagnosticsError) -> SpecificationFiles {
        var disk = DiskReader()
        let files = load(path, refinementsPath: refinementsPath, disk: &disk)
        guard let files, disk.diagnostics.isEmpty else { throw DiagnosticsError(disk.diagnostics) }
        return files
    }

    /// Whether a path leads to a folder that is no specification.
    public static func isFolderWithoutSpecification(_ path: String) -> Bool {
        let disk = DiskReader()
        return Disk.kind(of: path) == .folder && !disk.holds(serviceName, in: path)
    }

    private static func load(_ path: String, refinementsPath: String?, disk: inout DiskReader) -> SpecificationFiles? {
        let refinements = refinementsPath.flatMap { disk.read($0) }
        let folder: String
        let service: SourceFile?
        switch Disk.kind(of: path) {
        case .folder:
            folder = path
            guard disk.holds(serviceName, in: folder) else {
                disk.report("the folder “\(path)” holds neither \(serviceName) nor \(serviceName).gz")
                return nil
            }
            service = disk.read(serviceName, in: folder)
        case .file:
            let name = path.split(separator: "/").last.map(String.init) ?? path
            // A file was named on purpose, even where the folder holds the other form too.
            service = disk.read(path)
            guard name == serviceName || name == serviceName + ".gz" else {
                return service.map { SpecificationFiles(service: $0, refinements: refinements) }
            }
            folder = String(path.dropLast(name.count))
        case nil:
            disk.report("“\(path)” does not exist")
            return nil
        }
        let paginators = disk.read("paginators-1.json", in: folder)
        let waiters = disk.read("waiters-2.json", in: folder)
        let ownRefinements = refinementsPath == nil ? disk.read("refinements.json", in: folder) : refinements
        return service.map { SpecificationFiles(service: $0, paginators: paginators, waiters: waiters, refinements: ownRefinements) }
    }

    private static let serviceName = "service-2.json"
}
