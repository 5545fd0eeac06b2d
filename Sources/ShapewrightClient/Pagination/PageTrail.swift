import ShapewrightRuntime

/// Finds out whether requests for pages repeat themselves, however long the circle.
///
/// One request is kept, and another in its place after 1, 2, 4… more; a circle is noticed when it comes back to the one that is kept, within
/// three times its length (Brent, “An Improved Monte Carlo Factorization Algorithm”, 1980).
struct PageTrail<Input: Sendable>: Sendable {
    private var kept: Input
    private var steps = 0
    private var limit = 1

    init(_ first: Input) { kept = first }

    /// - Throws: ``RepeatedPageToken`` where the next request was sent before.
    mutating func follow(from sent: Input, to next: Input) throws(RepeatedPageToken) {
        if Self.difference(kept, next)?.isEmpty == true {
            throw RepeatedPageToken(member: Self.difference(sent, next)?.joined(separator: ", ") ?? "")
        }
        steps += 1
        guard steps == limit else { return }
        kept = next
        steps = 0
        limit *= 2
    }

    /// The names of the members in which two requests differ; `nil` where they are not described by a schema.
    private static func difference(_ left: Input, _ right: Input) -> [String]? {
        func compare<Structure: ShapeStructure>(_ left: Structure) -> [String]? {
            (right as? Structure).map { ShapeBindings.difference(left, $0) }
        }
        return (left as? any ShapeStructure).flatMap { compare($0) }
    }
}
