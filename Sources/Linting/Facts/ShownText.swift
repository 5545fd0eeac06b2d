import ServiceModel

/// Texts in messages: in quotation marks, with what cannot be seen escaped, cut where they are long.
enum ShownText {
    private static let longest = 60

    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let shown = String(String.UnicodeScalarView(scalars.prefix(longest)))
        return scalars.count > longest ? "“\(VisibleText.of(shown))…”" : "“\(VisibleText.of(shown))”"
    }
}
