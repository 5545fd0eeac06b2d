import ServiceModel

/// Members that are required or deprecated by their documentation, and not by the model.
enum DocumentedTrait: LintRule {
    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.members.flatMap { shape, member -> [Finding] in
            guard let documentation = member.documentation else { return [] }
            let place = FindingPlace.member(shape: shape.name, member: member.name)
            var findings: [Finding] = []
            let isRequest = facts.directions[shape.name]?.contains(.input) ?? false
            if isRequest, shape.structure?.variant == .plain, !member.isRequired, let words = words(documentation, requirements) {
                findings.append(Finding(
                    .documentedRequirement, place, .documentation, "the documentation says \(ShownText.quoted(words)), and the member is optional", at: member.location))
            }
            if member.traits.deprecation == nil, facts.model.shapes[member.shape]?.traits.deprecation == nil, let words = words(documentation, deprecations) {
                findings.append(Finding(
                    .documentedDeprecation, place, .documentation, "the documentation says \(ShownText.quoted(words)), and the member is not marked", at: member.location))
            }
            return findings
        }
    }

    /// Each with the words that may not follow: “is required if …” promises nothing.
    private static let requirements = [
        "this parameter is required", "this field is required", "this member is required", "this property is required", "this value is required",
        "this is a required parameter", "this is a required field", "[ required ]", "( required )",
    ].map { $0.split(separator: " ") }

    private static let deprecations = [
        "this parameter is deprecated", "this field is deprecated", "this member is deprecated", "this property is deprecated",
        "this parameter has been deprecated", "this field has been deprecated", "this property has been deprecated", "this parameter is obsolete",
        "[ deprecated ]", "( deprecated )",
    ].map { $0.split(separator: " ") }

    private static func words(_ documentation: String, _ phrases: [[Substring]]) -> String? {
        guard documentation.contains("equired") || documentation.contains("eprecated") || documentation.contains("obsolete") else { return nil }
        let text = DocumentationWords(documentation)
        for phrase in phrases {
            guard text.words.count >= phrase.count else { continue }
            for start in 0...(text.words.count - phrase.count) where text.words[start..<(start + phrase.count)].elementsEqual(phrase) {
                let end = start + phrase.count
                let isBracketed = phrase[0] == "[" || phrase[0] == "("
                // In brackets it is a mark only in front; a sentence must be over.
                let counts = isBracketed ? start == 0 : end == text.words.count || text.words[end] == "."
                // “For X: … this parameter is required” is a condition too.
                let begins = isBracketed || start == 0 || [".", "!", ">"].contains(text.words[start - 1])
                if counts, begins { return text.excerpt(start..<end) }
            }
        }
        return nil
    }
}
