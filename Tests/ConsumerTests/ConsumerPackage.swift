import Foundation
import TestSupport
import Testing

/// `Tests/Consumer` with the package that it depends on, copied to where they may be changed, and built there once.
struct ConsumerPackage: Sendable {
    /// The copy that the running suite uses.
    @TaskLocal static var current: ConsumerPackage?

    private static let configurationName = "Tests/Consumer/Sources/Consumer/shapewright.json"
    private static let specificationName = "specs/sagemaker-workforce"

    let folder: TemporaryFolder
    let firstBuild: ProcessOutcome

    init() async throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.url.appending(path: "Tests"), withIntermediateDirectories: true)
        for name in ["Package.swift", "Sources", "Templates", "Generated", "specs", "Tests/Consumer"] {
            try FileManager.default.copyItem(at: Repository.root.appending(path: name), to: folder.url.appending(path: name))
        }
        // What somebody who built the consumer in place left there.
        try? FileManager.default.removeItem(at: folder.url.appending(path: "Tests/Consumer/.build"))
        firstBuild = try await Self.swift("build", [], folder)
    }

    // MARK: Commands

    func build() async throws -> ProcessOutcome {
        try await Self.swift("build", [], folder)
    }

    func run() async throws -> ProcessOutcome {
        try await Self.swift("run", ["--quiet", "--skip-build", "Consumer"], folder)
    }

    func package(_ arguments: [String]) async throws -> ProcessOutcome {
        try await Self.swift("package", ["--allow-writing-to-package-directory", "shapewright"] + arguments, folder)
    }

    private static func swift(_ command: String, _ arguments: [String], _ folder: TemporaryFolder) async throws -> ProcessOutcome {
        try await ProcessOutcome.of(
            program: "swift", [command, "--scratch-path", folder.path("scratch")] + arguments, in: folder.url.appending(path: "Tests/Consumer"))
    }

    // MARK: Files

    var configurationPath: String { folder.path(Self.configurationName) }
    /// Where the plugin writes, as far as the package is concerned.
    var generatedName: String { "scratch/plugins/outputs/consumer/Consumer/destination/ShapewrightPlugin/Generated" }

    func configure(_ text: String) throws {
        try folder.write(Self.configurationName, text)
    }

    /// Replaces text of a file that has it.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try folder.text(name)
        try #require(text.contains(old), "\(name) has no “\(old)”")
        try folder.write(name, text.replacingOccurrences(of: old, with: new))
    }

    /// Has the configuration name a copy of the specification.
    func moveToOther() throws {
        let other = folder.url.appending(path: "specs/other")
        try? FileManager.default.removeItem(at: other)
        try FileManager.default.copyItem(at: folder.url.appending(path: Self.specificationName), to: other)
        try configure(#"{"spec": "../../../../specs/other"}"#)
    }

    func touchManifest() throws {
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: folder.path("Tests/Consumer/Package.swift"))
    }

    /// Everything as it was, where a test has changed it.
    func restore() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Repository.workforce.path(percentEncoded: false))
        for name in files.filter({ $0.hasSuffix(".json") }).map({ "\(Self.specificationName)/\($0)" }) + [Self.configurationName] {
            let original = try Data(contentsOf: Repository.root.appending(path: name))
            let file = folder.url.appending(path: name)
            if (try? Data(contentsOf: file)) != original { try original.write(to: file) }
        }
    }
}

/// Makes the package for a suite, and takes it away afterwards.
struct UsesConsumerPackage: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        try await ConsumerPackage.$current.withValue(try await ConsumerPackage()) { try await function() }
    }
}
