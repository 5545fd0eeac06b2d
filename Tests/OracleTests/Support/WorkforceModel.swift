import ServiceModel
import SpecReading
import TestSupport

/// The shipped specification as its model says it, without refinements: botocore knows none.
enum WorkforceModel {
    private static let reading = Result {
        let files = try SpecificationLoader.load(TestMaterial.specification("sagemaker-workforce"))
        return try SpecificationReading(SpecificationFiles(service: files.service)).get()
    }

    static var model: ServiceModel {
        get throws { try reading.get() }
    }
}
