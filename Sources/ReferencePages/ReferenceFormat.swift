/// The forms of reference pages.
public enum ReferenceFormat: String, Sendable, Hashable, CaseIterable {
    /// Files for GitHub and generators of sites, beside each other.
    case markdown
    /// A catalogue for DocC.
    case docc
}
