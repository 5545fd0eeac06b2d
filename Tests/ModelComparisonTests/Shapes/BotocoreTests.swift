import Foundation
import ModelComparison
import ServiceModel
import SpecReading
import TestSupport
import Testing

/// Needs `SHAPEWRIGHT_BOTOCORE`.
@Suite(.enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
struct BotocoreTests {
    @Test func noModelDiffersFromItself() throws {
        let root = "\(TestMaterial.botocore ?? "")/data"
        let folders = SpecificationFolders.under(root)
        #expect(folders.count == 457)
        for folder in folders {
            let model = try SpecificationReading(SpecificationLoader.load("\(root)/\(folder)")).get()
            let difference = ModelComparison().difference(from: model, to: model)
            #expect(difference.isEmpty && difference.rewrittenPatterns == 0, "\(folder)")
        }
    }

    /// Two years of SageMaker: what is added the one way is removed the other.
    @Test(.enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"))
    func twoYearsOfSageMaker() throws {
        let paths = ["\(TestMaterial.corpus ?? "")/sagemaker-history/1.34.124.json.gz", "\(TestMaterial.botocore ?? "")/data/sagemaker/2017-07-24"]
        let models = try paths.map { try SpecificationReading(SpecificationLoader.load($0)).get() }
        let there = ModelComparison().difference(from: models[0], to: models[1])
        let back = ModelComparison().difference(from: models[1], to: models[0])
        #expect(there.changes.count > 1_000 && there.rewrittenPatterns > 100)
        #expect(there.changes.map { "\($0.id.mirrored.rawValue) \($0.place)" }.sorted() == back.changes.map { "\($0.id.rawValue) \($0.place)" }.sorted())
        // AWS says that these patterns did not change: hundreds lost their anchors, and nothing else.
        #expect(there.changes.filter { $0.id == .patternChanged } == [])
    }
}
