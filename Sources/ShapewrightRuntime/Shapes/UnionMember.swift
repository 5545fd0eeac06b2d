extension ShapeReader {
    /// The one member that a union has set.
    ///
    /// `__type`, which some servers add, is no member. Where nothing is set the name is empty.
    ///
    /// - Throws: ``ShapeReadingError`` where more than one is set (Smithy's rule for unions).
    public func unionMember() throws -> String {
        let names = presentMembers().filter { $0 != "__type" }
        guard names.count <= 1 else { throw ShapeReadingError("expected one member of a union, found \(names.count)") }
        return names.first ?? ""
    }
}
