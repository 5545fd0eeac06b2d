/// The headings of a page. No two are alike, whoever makes anchors of them.
struct PageHeadings {
    /// A heading, and what links to it say.
    struct Heading: Hashable {
        var text: String

        /// The anchor that GitHub makes: small letters, no punctuation, hyphens for spaces.
        var slug: String { fragment.lowercased() }
        /// The anchor that DocC makes: the same, with letters as they are.
        var fragment: String {
            String(String.UnicodeScalarView(text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
                switch scalar {
                case " ": "-"
                case "a"..."z", "A"..."Z", "0"..."9", "_", "-": scalar
                default: nil
                }
            }))
        }
    }

    private var taken: Set<String> = []

    /// A heading of that text, or where an earlier one has the same anchor, with a number behind it.
    mutating func heading(_ text: String) -> Heading {
        var heading = Heading(text: text)
        var number = 1
        while !taken.insert(heading.slug).inserted {
            number += 1
            heading.text = "\(text) \(number)"
        }
        return heading
    }
}
