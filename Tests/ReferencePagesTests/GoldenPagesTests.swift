import Foundation
import Generation
import TestSupport
import Testing

@testable import ReferencePages

/// Pages that reviewers read when the output changes, byte for byte.
@Suite struct GoldenPagesTests {
    private static let folder = Repository.root.appending(path: "Tests/ReferencePagesTests/Golden").path(percentEncoded: false)
    private static let operations = ["CreateWorkforce", "DescribeWorkforce", "ListWorkforces"]

    @Test func pagesAreUpToDate() throws {
        let model = try ReferenceMaterial.workforce().selecting(operations: Self.operations)
        let pages = try ReferencePages(model).pages()
        let differences = try OutputFolder(path: Self.folder).differences(from: pages)
        #expect(differences.isEmpty, """
            The pages have changed. If that is intended, run
                swift run shapewright docs specs/sagemaker-workforce --operations \(Self.operations.joined(separator: ",")) --output Tests/ReferencePagesTests/Golden
            and read its diff as a reviewer would:
            \(differences.joined())
            """)
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: Self.folder)) == Set(pages.map(\.name)))
    }

    @Test(arguments: ReferenceFormat.allCases)
    func runningTwiceGivesTheSameBytes(format: ReferenceFormat) throws {
        let model = try ReferenceMaterial.workforce()
        #expect(try ReferencePages(model, format: format).pages() == ReferencePages(model, format: format).pages())
    }
}
