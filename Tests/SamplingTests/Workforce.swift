import ServiceModel
import SpecReading
import TestSupport

/// The workforce model.
enum Workforce {
    private static let loaded = Result {
        try SpecificationReading(SpecificationLoader.load(WorkforceSamples.specification)).get()
    }

    static func model() throws -> ServiceModel { try loaded.get() }
}
