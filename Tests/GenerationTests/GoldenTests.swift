import Foundation
import Generation
import Testing

/// `Generated/` is what the generator makes today, byte for byte.
@Suite struct GoldenTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let specification = root.appending(path: "specs/sagemaker-workforce").path
    private static let golden = root.appending(path: "Generated/SageMakerWorkforce").path

    @Test func generatedFilesAreUpToDate() throws {
        let result = try Generator.generate(GenerationRequest(specification: Self.specification))
        let differences = try OutputFolder(path: Self.golden).differences(from: result.files)
        #expect(differences.isEmpty, """
            The output has changed. If that is intended, run
                swift run shapewright generate specs/sagemaker-workforce --output Generated/SageMakerWorkforce
            and read its diff as a reviewer would:
            \(differences.joined())
            """)
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
        let present = try FileManager.default.contentsOfDirectory(atPath: Self.golden)
        #expect(Set(present) == Set(result.files.map(\.name)), "a file in Generated/ that nothing generates")
    }

    @Test func runningTwiceGivesTheSameBytes() throws {
        let request = GenerationRequest(specification: Self.specification)
        #expect(try Generator.generate(request).files == Generator.generate(request).files)
    }
}
