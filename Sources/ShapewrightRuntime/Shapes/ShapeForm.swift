/// The ways in which a value stands on the wire, which readers and writers tell apart.
public enum ShapeForm: Sendable {
    /// One string: a string itself, an enumeration, bytes as base64.
    case text
    /// One number, boolean or timestamp.
    case scalar
    /// A list or map.
    case container
    /// Anything that null is a value of: an entry of a sparse container, a document.
    case nullable
    /// A structure or union, whose members the reader or writer has to enter.
    case structure
}
