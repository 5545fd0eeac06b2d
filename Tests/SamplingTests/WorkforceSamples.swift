import Foundation
import Inspection
import SageMakerWorkforce
import ServiceModel
import ShapewrightRuntime
import TestSupport

/// Samples of the workforce specification, and the generated types to judge them.
enum WorkforceSamples {
    static let specification = TestMaterial.specification("sagemaker-workforce")

    static func lines(_ shape: String, count: Int, seed: UInt64, isInvalid: Bool, format: SampleFormat = .json) throws -> [String] {
        try SpecificationSamples(SampleRequest(
            specification: .init(specification: specification), shape: shape, count: count, seed: seed, isInvalid: isInvalid, format: format)).lines
    }

    /// What a generated type makes of a value.
    struct Judge: Sendable {
        var name: String
        var strict: @Sendable (String) throws -> [String]
        /// The same through the reader of clients, which corrects what is missing.
        var lenient: @Sendable (String) throws -> [String]

        init<Type: ShapeStructure & Codable>(_ name: String, _: Type.Type) {
            self.name = name
            strict = { json in
                let decoder = JSONDecoder()
                // Codable writes dates in the coder's way; the samples, in the service's.
                decoder.dateDecodingStrategy = .secondsSince1970
                return try decoder.decode(Type.self, from: Data(json.utf8)).violations.map(\.description)
            }
            lenient = { json in try ShapeJSON.read(Array(json.utf8), as: Type.self).violations.map(\.description) }
        }
    }
}
