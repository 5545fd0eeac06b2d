import ServiceModel
import SpecReading
import Testing

@testable import SwiftEmission

/// Emits a small model.
///
/// - Parameter shapes: The `shapes` of a C2J model, as JSON without the braces around them.
func emit(
    shapes: String, operations: String = "", paginators: String? = nil, waiters: String? = nil, refinements: String? = nil, wireProtocol: String = "json",
    _ configuration: EmissionConfiguration = EmissionConfiguration(), sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> [String: String] {
    let text = """
        {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "\(wireProtocol)", "serviceFullName": "X", "serviceId": "Example", \
        "signatureVersion": "v4", "uid": "x", "jsonVersion": "1.1", "targetPrefix": "X"}, "operations": {\(operations)}, "shapes": {\(shapes)}}
        """
    let reading = SpecificationReading(
        SpecificationFiles(
            service: SourceFile(path: "service-2.json", text: text),
            paginators: paginators.map { SourceFile(path: "paginators-1.json", text: #"{"pagination": {\#($0)}}"#) },
            waiters: waiters.map { SourceFile(path: "waiters-2.json", text: #"{"version": 2, "waiters": {\#($0)}}"#) },
            refinements: refinements.map { SourceFile(path: "refinements.json", text: #"{"refinements": [\#($0)]}"#) }))
    let model = try #require(reading.model, "\(reading.diagnostics)", sourceLocation: sourceLocation)
    let emission = try SwiftEmitter(configuration: configuration).emit(model)
    return Dictionary(uniqueKeysWithValues: emission.files.map { ($0.name, String(decoding: $0.contents, as: UTF8.self)) })
}
