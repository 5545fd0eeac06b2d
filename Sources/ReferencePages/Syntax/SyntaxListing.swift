/// Swift as a page shows it.
struct SyntaxListing {
    var lines: [String]
    /// Whether structures in it have more members than are shown.
    var isAbbreviated = false
}
