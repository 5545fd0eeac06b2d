import Foundation
import ServiceModel
import TestSupport
import Testing

@testable import ReferencePages
@testable import SwiftEmission

/// What the pages show as Swift is Swift: the compiler takes every request and every response beside the generated code.
@Suite struct RequestSyntaxTests {
    @Test func workforce() async throws {
        try await check(ReferenceMaterial.workforce(), snippets: 14 + 14 + 5)
    }

    /// Needs `SHAPEWRIGHT_BOTOCORE`. Services with and without a client, unions, documents, and shapes that hold themselves.
    @Test(
        .enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"),
        arguments: ["dynamodb/2012-08-10", "s3/2006-03-01", "wafv2/2019-07-29", "lambda/2015-03-31", "bedrock-runtime/2023-09-30", "sns/2010-03-31"])
    func models(folder: String) async throws {
        try await check(ReferenceMaterial.botocore(folder), snippets: nil)
    }

    private func check(_ model: ServiceModel, snippets expected: Int?) async throws {
        let pages = try ReferenceMaterial.pages(model)
        let context = try EmissionContext(model: model, configuration: EmissionConfiguration())
        var program = "import Foundation\nimport ShapewrightClient\nimport ShapewrightRuntime\n"
        var count = 0
        for operation in model.operations {
            let page = PageReading(try #require(pages[operation.name + ".md"]))
            for block in page.code where block.language == "swift" {
                count += 1
                let input = operation.input.map { "_ request: \(context.qualifiedType(of: $0.shape)), " } ?? ""
                let client = context.hasClient ? "_ client: \(context.names.namespace).Client" : "_ nothing: Int"
                program += "func snippet\(count)(\(block.text.contains("(request)") ? input : "")\(client)) async throws {\n"
                program += block.text.hasPrefix("\(context.names.namespace).") ? "_ = " : ""
                program += block.text.replacingOccurrences(of: "…", with: "_ = 1") + "}\n"
            }
        }
        if let expected { #expect(count == expected) }
        #expect(count >= model.operations.filter { $0.input != nil }.count)
        let folder = try TemporaryFolder()
        try folder.write("Program.swift", program)
        var sources = ["Program.swift"]
        for file in try SwiftEmitter().emit(model).files {
            try folder.write(file.name, String(decoding: file.contents, as: UTF8.self))
            sources.append(file.name)
        }
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let arguments = ["-typecheck", "-swift-version", "6", "-suppress-warnings", "-module-name", "Program", "-parse-as-library", "-I", modules]
        let outcome = try await ProcessOutcome.of(program: "swiftc", arguments + sources, in: folder.url)
        #expect(outcome.status == 0, "\(outcome.errors.prefix(3_000))")
    }
}
