import Foundation
import TestSupport
import Testing

/// Programs of generated code, against the modules that the tests themselves were built with.
enum GeneratedProgram {
    /// Compiles all Swift files of a folder, with warnings as errors, to a program of that name beside them.
    static func compile(_ name: String, in folder: URL) async throws {
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let objects = try ["ShapewrightRuntime", "ShapewrightClient", "HTTPTypes"].flatMap(Self.objects)
        let sources = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { $0.hasSuffix(".swift") }.sorted()
        let arguments = ["-swift-version", "6", "-warnings-as-errors", "-Onone", "-wmo", "-module-name", name, "-I", modules, "-o", name]
        let sanitizer = Sanitizer.current.map { ["-sanitize=\($0.rawValue)"] } ?? []
        let compiled = try await ProcessOutcome.of(program: "swiftc", arguments + sanitizer + sources + objects, in: folder)
        try #require(compiled.status == 0, "\(compiled.text)")
    }

    /// The object files of a module. A build folder keeps those of files that are no more.
    private static func objects(of module: String) throws -> [String] {
        let build = Repository.products.appending(path: "\(module).build")
        let objects = try FileManager.default.contentsOfDirectory(atPath: build.path(percentEncoded: false)).filter { $0.hasSuffix(".swift.o") }
        let folder = Repository.root.appending(path: "Sources/\(module)").path(percentEncoded: false)
        let sources = FileManager.default.enumerator(atPath: folder)?.compactMap { ($0 as? String)?.split(separator: "/").last.map { "\($0).o" } }
        let current = sources.map { sources in objects.filter(sources.contains) } ?? []
        return (current.isEmpty ? objects : current).map { build.appending(path: $0).path(percentEncoded: false) }
    }
}
