import Testing

@testable import SwiftEmission

@Suite struct NamePlaceTests {
    @Test("Each place writes words in its own case", arguments: [
        (NamePlace.namespace, "S3 control_x", "S3ControlX"), (.type, "s3 control", "S3_control"), (.property, "S3 control", "s3_control"),
        (.redactedProperty, "Name", "name"), (.unionCase, "Name", "name"), (.enumerationValue, "S3_CONTROL", "s3Control"),
        (.errorCase, "MFAFault", "mfaFault"), (.method, "GetMFA", "getMFA"), (.constant, "__listOf", "__listOf"),
    ])
    func wordCase(place: NamePlace, source: String, expected: String) {
        #expect(place.identifier(for: source) == expected)
    }

    @Test("Names that a place has already get an underscore, and only there", arguments: [
        (NamePlace.type, "Client", "Client_"), (.property, "Client", "client"), (.namespace, "Client", "Client"),
        (.type, "Swift", "Swift_"), (.namespace, "Swift", "Swift_"), (.type, "Foundation", "Foundation_"), (.type, "Error", "Error"),
        (.type, "ShapewrightRuntime", "ShapewrightRuntime_"), (.type, "Optional", "Optional"), (.type, "Any", "Any_"),
        (.property, "violations", "violations_"), (.enumerationValue, "violations", "violations"), (.property, "HashValue", "hashValue_"),
        (.property, "validate", "validate"), (.property, "hash", "hash"), (.property, "encode", "encode"),
        (.property, "Description", "description"), (.redactedProperty, "Description", "description_"), (.unionCase, "Description", "description"),
        (.unionCase, "unknown", "unknown_"), (.enumerationValue, "unknown", "unknown"), (.enumerationValue, "knownValues", "knownValues_"),
        (.enumerationValue, "rawValue", "rawValue"), (.enumerationValue, "isKnown", "isKnown"), (.enumerationValue, "allCases", "allCases"),
        (.enumerationValue, "NONE", "none_"), (.unionCase, "some", "some_"), (.property, "None", "none"), (.errorCase, "Unmodeled", "unmodeled_"),
        (.method, "Init", "init_"), (.method, "self", "self_"), (.method, "Deinit", "deinit"), (.enumerationValue, "init", "init_"),
        (.property, "self", "self_"), (.property, "Type", "type"), (.type, "Self", "Self_"), (.type, "type", "Type_"),
    ])
    func reserved(place: NamePlace, source: String, expected: String) {
        #expect(place.identifier(for: source) == expected)
    }
}
