/// How large a specification may be.
///
/// Each limit is far beyond what any model of AWS has (in brackets, of botocore 1.43.11), and low enough that reading and generating what
/// keeps to them takes bounded memory and ends. What exceeds one is refused with its place.
public enum SpecificationLimits {
    /// Bytes of a file, decompressed (EC2, 3.9 MB without white space).
    public static let fileSize = 64 << 20
    /// Arrays and objects inside each other (6).
    public static let depth = 512
    /// Values and keys of a file (EC2, 118,483).
    public static let values = 1_000_000
    /// Shapes of a model (EC2, 4,014).
    public static let shapes = 50_000
    /// Operations of a model, and paginators and waiters (EC2, 765).
    public static let operations = 10_000
    /// Members of a structure (QuickSight, 228).
    public static let members = 10_000
    /// Characters of a number (19).
    public static let numberLength = 256
    /// Combining characters in a row (0). Swift's strings take time by the square of their number to be hashed and compared.
    public static let combiningCharacters = 256
    /// Bytes of the name of a shape, a member or an operation, or of an enumeration's value (MediaConvert, 155).
    public static let nameLength = 512
    /// Bytes of all names and values of enumerations together (EC2, 0.3 MB).
    public static let names = 8 << 20
    /// Lists and maps directly inside each other, without a structure between (Location, 4).
    public static let nestedLists = 32
    /// Errors that are reported of one specification, and warnings; the others are counted.
    public static let diagnostics = 1_000
}
