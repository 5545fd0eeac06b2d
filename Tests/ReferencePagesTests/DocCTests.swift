import Foundation
import ServiceModel
import TestSupport
import Testing

@testable import ReferencePages

/// The toolchain's DocC takes the catalogues without a warning.
@Suite(.enabled(if: DocC.path != nil, "there is no docc in PATH"))
struct DocCTests {
    @Test func workforce() async throws {
        let archive = try await DocC.convert(ReferenceMaterial.workforce())
        #expect(archive.errors == "")
        let page = try archive.page("createworkforce")
        #expect(page.contains("cognitoConfig") && page.contains("The whole text is"))
        #expect(try archive.page("").contains("CreateWorkforce"))
    }

    /// Needs `SHAPEWRIGHT_BOTOCORE`. Among them services without a client, and shapes that hold themselves.
    @Test(
        .enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"),
        arguments: ["sagemaker/2017-07-24", "s3/2006-03-01", "wafv2/2019-07-29", "dynamodb/2012-08-10", "sns/2010-03-31"])
    func models(folder: String) async throws {
        let archive = try await DocC.convert(ReferenceMaterial.botocore(folder))
        #expect(archive.errors == "")
    }

    @Test func hostileTexts() async throws {
        for (index, text) in HostileTextTests.texts.enumerated() {
            let archive = try await DocC.convert(HostileTextTests.model(text))
            #expect(archive.errors == "", "text \(index)")
            let page = try archive.page("getthing")
            for kind in ["image", "video", "tabNavigator", "links"] { #expect(!page.contains("\"type\":\"\(kind)\""), "text \(index)") }
        }
    }

    /// A user may put the catalogue beside the generated code: articles and symbols share a module then.
    @Test func besideTheModulesSymbols() async throws {
        let folder = try TemporaryFolder()
        let graphs = folder.path("graphs")
        try FileManager.default.createDirectory(atPath: graphs, withIntermediateDirectories: true)
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let target = try await ProcessOutcome.of(program: "swiftc", ["-print-target-info"], in: folder.url)
        let triple = try #require(
            ((try JSONSerialization.jsonObject(with: Data(target.output.utf8)) as? [String: Any])?["target"] as? [String: Any])?["triple"] as? String)
        let extraction = try await ProcessOutcome.of(
            program: "swift-symbolgraph-extract",
            ["-module-name", "SageMakerWorkforce", "-target", triple, "-I", modules, "-output-dir", graphs], in: folder.url)
        try #require(extraction.status == 0, "\(extraction.text)")
        let archive = try await DocC.convert(
            ReferenceMaterial.workforce(), ["--additional-symbol-graph-dir", graphs, "--fallback-display-name", "SageMakerWorkforce"])
        // What the symbols' own comments are warned of is not the pages' fault.
        #expect(!archive.errors.split(separator: "\n").contains { $0.contains(" --> ") && $0.contains("Reference.docc") }, "\(archive.errors.prefix(3_000))")
        #expect(try archive.page("createworkforce", of: "sagemakerworkforce").contains("cognitoConfig"))
    }
}

/// Runs DocC.
enum DocC {
    static let path = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { "\($0)/docc" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static func convert(_ model: ServiceModel, _ arguments: [String] = []) async throws -> Archive {
        let folder = try TemporaryFolder()
        let reference = try ReferencePages(model, format: .docc)
        let catalogue = try #require(reference.folder)
        for page in try reference.pages() { try folder.write("\(catalogue)/\(page.name)", String(decoding: page.contents, as: UTF8.self)) }
        let outcome = try await ProcessOutcome.of(
            URL(fileURLWithPath: path ?? ""), ["convert", catalogue, "--output-dir", "out.doccarchive"] + arguments, in: folder.url)
        #expect(outcome.status == 0)
        return Archive(folder: folder, name: String(catalogue.dropLast(5)), errors: outcome.text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    struct Archive {
        let folder: TemporaryFolder
        let name: String
        /// Everything that DocC has said.
        let errors: String

        /// What DocC made of a page, as JSON; of the first one, for an empty name.
        func page(_ page: String, of module: String? = nil) throws -> String {
            let path = (module ?? name.lowercased()) + (page.isEmpty ? "" : "/\(page)")
            return try folder.text("out.doccarchive/data/documentation/\(path).json")
        }
    }
}
