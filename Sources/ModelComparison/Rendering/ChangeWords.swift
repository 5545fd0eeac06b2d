import ServiceModel

extension ShapeDirections {
    /// `request`, `response`, `both` or `none`.
    var word: String {
        switch self {
        case .input: "request"
        case .output: "response"
        case .both: "both"
        default: "none"
        }
    }
}

extension Change {
    /// The examples, the other name and what comes along, each a sentence without an end.
    var remarks: [String] {
        var remarks: [String] = []
        if let lost = details.lost { remarks.append("refused now: \(Self.quoted(lost))") }
        if let gained = details.gained { remarks.append("accepted now: \(Self.quoted(gained))") }
        if let rename = details.rename { remarks.append(id.isAddition ? "perhaps “\(rename)” renamed" : "perhaps renamed to “\(rename)”") }
        if !details.shapes.isEmpty { remarks.append("with it \(movement): \(details.shapes.joined(separator: ", "))") }
        return remarks
    }

    private var movement: String {
        switch id {
        case _ where id.isAddition: "come"
        case .operationRemoved, .inputRemoved, .outputRemoved, .errorRemoved, .memberRemoved: "go"
        default: "come or go"
        }
    }

    /// All three verdicts.
    var verdictWords: String {
        var words = ["wire \(wire.rawValue)", "validation \(validation.rawValue)"]
        if case .breaking(let reason) = source { words.append("source breaking (\(reason.rawValue))") } else { words.append("source compatible") }
        return words.joined(separator: ", ")
    }

    /// `request of CreateWorkforce, UpdateWorkforce; both of …`; at most so many operations.
    func reachWords(atMost limit: Int) -> String {
        guard !operations.isEmpty else { return "no operation" }
        var groups: [String] = []
        for directions in [ShapeDirections.input, .output, .both] {
            let names = operations.filter { $0.directions == directions }.map(\.operation)
            guard !names.isEmpty else { continue }
            let more = names.count > limit ? " and \(names.count - limit) more" : ""
            let message = directions == .both ? "request and response" : directions.word
            groups.append("\(message) of \(names.prefix(limit).joined(separator: ", "))\(more)")
        }
        return groups.joined(separator: "; ")
    }

    /// A string as a report shows it: cut where it is long, with its length then.
    static func quoted(_ text: String) -> String {
        let length = text.unicodeScalars.count
        guard length > 100 else { return "“\(VisibleText.of(text))”" }
        return "“\(VisibleText.of(String(text.unicodeScalars.prefix(40))))…” (\(length) characters)"
    }
}
