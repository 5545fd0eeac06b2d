import Generation
import ServiceModel
import SpecReading

/// The repository that the working folder belongs to, asked through git.
enum GitRepository {
    /// The files of a specification, as they stand in a revision.
    ///
    /// - Throws: `DiagnosticsError` where there is no such revision or no specification at the path.
    static func load(_ path: GitPath, refinementsPath: String?) throws -> SpecificationFiles {
        let refinements = try refinementsPath.map { try Generator.readFile($0, "the refinements file") }
        guard try line(["rev-parse", "--verify", "--quiet", "\(path.revision)^{commit}"]) != nil else {
            throw DiagnosticsError([Diagnostic(.error, "git knows no revision “\(path.revision)” here")])
        }
        switch try line(["cat-file", "-t", path.object]) {
        case "blob":
            guard let service = try read(path) else { break }
            let name = path.path.split(separator: "/").last.map(String.init) ?? path.path
            guard name == serviceName || name == serviceName + ".gz" else { return SpecificationFiles(service: service, refinements: refinements) }
            var folder = path
            folder.path = String(path.path.dropLast(name.count + 1))
            if folder.path.isEmpty { folder.path = "." }
            return try files(beside: service, in: folder, refinements)
        case "tree":
            guard let service = try read(serviceName, in: path) else {
                throw DiagnosticsError([Diagnostic(.error, "the folder “\(path.description)” holds neither \(serviceName) nor \(serviceName).gz")])
            }
            return try files(beside: service, in: path, refinements)
        default: break
        }
        throw DiagnosticsError([Diagnostic(.error, "“\(path.path)” does not exist in revision “\(path.revision)”")])
    }

    /// The day of a revision's commit, as `2024-06-11`.
    static func date(of revision: String) throws -> String? {
        try line(["log", "-1", "--format=%cs", revision])
    }

    private static let serviceName = "service-2.json"

    private static func files(beside service: SourceFile, in folder: GitPath, _ refinements: SourceFile?) throws -> SpecificationFiles {
        SpecificationFiles(
            service: service, paginators: try read("paginators-1.json", in: folder), waiters: try read("waiters-2.json", in: folder),
            refinements: try refinements ?? read("refinements.json", in: folder))
    }

    private static func read(_ name: String, in folder: GitPath) throws -> SourceFile? {
        try read(folder.appending(name)) ?? read(folder.appending(name + ".gz"))
    }

    private static func read(_ path: GitPath) throws -> SourceFile? {
        try GitCommand.output(["cat-file", "blob", path.object]).map { SourceFile(path: path.description, bytes: $0) }
    }

    /// A line that git prints, without its end; `nil` where it says no.
    private static func line(_ arguments: [String]) throws -> String? {
        try GitCommand.output(arguments).map { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    }
}
