import ServiceModel
import SpecReading
import TestSupport
import Testing

/// Reads a specification whose texts hold markers, and expects exactly these diagnostics: the first at 1️⃣, the second at 2️⃣ and so on.
///
/// A diagnostic is written as `error: message`.
@discardableResult
func expectDiagnostics(
    _ expected: [String],
    service: String,
    paginators: String? = nil,
    waiters: String? = nil,
    refinements: String? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> ServiceModel? {
    var markers: [Int: SourcePlace] = [:]
    func file(_ text: String?, _ path: String) -> SourceFile? {
        guard let text else { return nil }
        let marked = MarkedText(text, path: path)
        markers.merge(marked.locations) { first, _ in first }
        return SourceFile(path: path, text: marked.text)
    }
    let files = SpecificationFiles(
        service: file(service, "service-2.json") ?? SourceFile(path: "", text: ""),
        paginators: file(paginators, "paginators-1.json"),
        waiters: file(waiters, "waiters-2.json"),
        refinements: file(refinements, "refinements.json")
    )
    let reading = SpecificationReading(files)
    let wanted = expected.enumerated().map { number, text in
        (markers[number + 1].map { "\($0): " } ?? "no marker \(number + 1): ") + text
    }
    #expect(reading.diagnostics.map(\.description).sorted() == wanted.sorted(), sourceLocation: sourceLocation)
    #expect((reading.model == nil) == expected.contains { $0.hasPrefix("error") }, sourceLocation: sourceLocation)
    return reading.model
}

/// A service model of a few lines, around the shapes and operations given.
func service(shapes: String = "", operations: String = "", metadata: String = "", more: String = "") -> String {
    """
    {
      "metadata": {"apiVersion": "2017-07-24", "endpointPrefix": "api", "protocol": "json"\(metadata)},
      "operations": {\(operations)},
      "shapes": {\(shapes)}\(more)
    }
    """
}
