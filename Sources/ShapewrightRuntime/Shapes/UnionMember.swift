extension ShapeReader {
    /// The one member that a union has set.
    ///
    /// `__type`, which some servers add, is no member. Where nothing is set the name is empty.
    ///
    /// Where more than one is set, which Smithy's rule for unions forbids, reading fails.
    public mutating func unionMember() -> String {
        let names = presentMembers().filter { $0 != "__type" }
        if names.count > 1 { fail("expected one member of a union, found \(names.count)") }
        return names.first ?? ""
    }
}
