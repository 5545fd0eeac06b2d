import ServiceModel

/// That something is deprecated, in a sentence.
enum DeprecationText {
    static func sentence(_ deprecation: Deprecation) -> String {
        let words = [deprecation.message, deprecation.since.map { "Since \($0)." }].compactMap(\.self).filter { !$0.isEmpty }
        return (["Deprecated."] + words.map(PageMarkup.escaped)).joined(separator: " ")
    }
}
