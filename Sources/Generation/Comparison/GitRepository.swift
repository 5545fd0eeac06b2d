import Foundation
import ServiceModel
import SpecReading

/// The repository that the working folder belongs to, asked through git.
enum GitRepository {
    /// The files of a specification, as they stand in a revision.
    ///
    /// - Throws: `DiagnosticsError` where there is no such revision or no specification at the path.
    static func load(_ path: GitPath, refinementsPath: String?) throws -> SpecificationFiles {
        let refinements = try refinementsPath.map { try SourceFile(path: $0, bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: $0)))) }
        guard try run(["rev-parse", "--verify", "--quiet", "\(path.revision)^{commit}"]) != nil else {
            throw DiagnosticsError([Diagnostic(.error, "git knows no revision “\(path.revision)” here")])
        }
        switch try run(["cat-file", "-t", path.object]).map({ String(decoding: $0, as: UTF8.self) })?.trimmingCharacters(in: .newlines) {
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
        try run(["log", "-1", "--format=%cs", revision]).map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines) }
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
        try run(["cat-file", "blob", path.object]).map { SourceFile(path: path.description, bytes: [UInt8]($0)) }
    }

    /// What git prints; `nil` where it says no.
    private static func run(_ arguments: [String]) throws -> Data? {
        #if os(macOS) || os(Linux) || os(Windows)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "git cannot be run: \(error.localizedDescription)")])
        }
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? data : nil
        #else
        throw DiagnosticsError([Diagnostic(.error, "git cannot be run on this system")])
        #endif
    }
}
