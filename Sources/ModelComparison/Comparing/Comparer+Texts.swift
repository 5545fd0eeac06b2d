import ServiceModel

extension Comparer {
    /// Documentation and deprecation, which all constructs have.
    mutating func compareTexts(
        at place: ChangePlace, _ locations: ChangeLocations, reaching operations: [OperationReach],
        _ documentation: (old: String?, new: String?), _ deprecation: (old: Deprecation?, new: Deprecation?)
    ) {
        switch (documentation.old, documentation.new) {
        case (nil, .some): add(.documentationAdded, at: place, locations, reaching: operations, "documentation added")
        case (.some, nil): add(.documentationRemoved, at: place, locations, reaching: operations, "documentation removed")
        case (let before?, let after?) where before != after:
            add(.documentationChanged, at: place, locations, reaching: operations, "documentation changed")
        default: break
        }
        let texts = (deprecation.old.map(Self.text), deprecation.new.map(Self.text))
        let details = ChangeDetails(before: texts.0, after: texts.1)
        switch texts {
        case (nil, let text?):
            add(.deprecationAdded, at: place, locations, reaching: operations, text.isEmpty ? "deprecated" : "deprecated: \(text)", details)
        case (.some, nil): add(.deprecationRemoved, at: place, locations, reaching: operations, "no longer deprecated", details)
        case (let before?, let after?) where before != after:
            add(.deprecationChanged, at: place, locations, reaching: operations, "deprecated with another message: \(after)", details)
        default: break
        }
    }

    private static func text(_ deprecation: Deprecation) -> String {
        [deprecation.message, deprecation.since.map { "since \($0)" }].compactMap(\.self).joined(separator: ", ")
    }
}
