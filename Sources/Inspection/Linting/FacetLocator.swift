import Linting
import ServiceModel
import SpecReading

/// Finds the very key that a finding is about. The model knows where shapes and members begin; this looks the file up again.
struct FacetLocator {
    private var shapes: [String: JSONNode] = [:]

    init(_ file: SourceFile) {
        let node = SpecificationReading.parse(file, DiagnosticCollector())
        for field in node?.value(of: "shapes")?.fields ?? [] where shapes[field.key] == nil { shapes[field.key] = field.value }
    }

    /// - Returns: The place of the key's value; that of the shape or member where it has no such key, as for what a refinement adds.
    func location(of finding: Finding) -> SourceLocation? {
        guard finding.facet != .whole, let shape = finding.place.shape.flatMap({ shapes[$0] }) else { return finding.location }
        let holder = finding.place.member.map { shape.value(of: "members")?.value(of: $0) } ?? shape
        return holder?.value(of: finding.facet.rawValue)?.location ?? finding.location
    }
}

extension JSONNode {
    fileprivate func value(of key: String) -> JSONNode? { fields?.first { $0.key == key }?.value }
}
