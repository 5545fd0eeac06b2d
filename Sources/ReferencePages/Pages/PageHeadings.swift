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
    /// The last number behind an anchor, so that many alike do not each count from the first.
    private var numbers: [String: Int] = [:]

    /// A heading of that text, or where an earlier one has the same anchor, with a number behind it.
    mutating func heading(_ text: String) -> Heading {
        var heading = Heading(text: text)
        let slug = heading.slug
        while !taken.insert(heading.slug).inserted {
            let number = numbers[slug, default: 1] + 1
            numbers[slug] = number
            heading.text = "\(text) \(number)"
        }
        return heading
    }
}
