import ServiceModel
import SpecReading
import SwiftEmission
import TestSupport
import Testing

@testable import ReferencePages

/// Every link of every page leads somewhere, and nothing on a page is other markup than the page's own.
@Suite struct PageLinksTests {
    @Test(arguments: ReferenceFormat.allCases)
    func workforce(format: ReferenceFormat) throws {
        let pages = try ReferenceMaterial.pages(ReferenceMaterial.workforce(), format)
        #expect(pages.count == 15)
        #expect(faults(in: pages) == [])
    }

    /// Needs `SHAPEWRIGHT_BOTOCORE`.
    @Test(.enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
    func allOfAWS() throws {
        let folders = SpecificationFolders.under("\(TestMaterial.botocore ?? "")/data")
        #expect(folders.count == 457)
        let results = concurrentMap(folders) { folder in
            Result { () throws -> (pages: Int, operations: Int, bytes: Int, faults: [String]) in
                let model = try ReferenceMaterial.botocore(folder)
                let pages = try ReferenceMaterial.pages(model)
                return (pages.count, model.operations.count, pages.values.reduce(0) { $0 + $1.utf8.count }, faults(in: pages).map { "\(folder) \($0)" })
            }
        }
        let all = try results.map { try $0.get() }
        print("reference pages: \(all.reduce(0) { $0 + $1.pages }) of \(folders.count) models, \(all.reduce(0) { $0 + $1.bytes } >> 20) MiB")
        #expect(all.flatMap(\.faults).prefix(10) == [])
        #expect(all.allSatisfy { $0.pages == $0.operations + 1 })
        #expect(all.reduce(0) { $0 + $1.pages } == 20_433 + 457)
    }
}
