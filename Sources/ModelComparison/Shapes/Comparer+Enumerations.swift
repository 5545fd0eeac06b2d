import ServiceModel

extension Comparer {
    mutating func compare(
        _ before: [EnumValue], _ after: [EnumValue], of shape: String, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        switch (before.isEmpty, after.isEmpty) {
        case (true, true): return
        case (true, false):
            add(.enumAdded, at: .shape(shape), at, reaching: reached, validation: .narrower, source: .breaking(.typeChanged),
                "is an enumeration now, was any string", ChangeDetails(after: Self.text(after)))
        case (false, true):
            add(.enumRemoved, at: .shape(shape), at, reaching: reached, validation: .wider, source: .breaking(.typeChanged),
                "is any string now, was an enumeration", ChangeDetails(before: Self.text(before)))
        case (false, false):
            compareValues(before, after, of: shape, at, reaching: reached)
        }
    }

    /// Enumerations are open in Swift, so a value more is no case that code could lack.
    private mutating func compareValues(
        _ before: [EnumValue], _ after: [EnumValue], of shape: String, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        let pairs = Pairing(before, after, by: \.value)
        for value in pairs.added {
            add(.enumValueAdded, at: .enumValue(shape: shape, value: value.value), ChangeLocations(old: at.old, new: value.location), reaching: reached,
                validation: .wider, "value added")
        }
        for value in pairs.removed {
            add(.enumValueRemoved, at: .enumValue(shape: shape, value: value.value), ChangeLocations(old: value.location, new: at.new), reaching: reached,
                validation: .narrower, source: .breaking(.declarationRemoved), "value removed")
        }
        if pairs.isReordered {
            add(.enumValuesReordered, at: .shape(shape), at, reaching: reached, "values stand in another order",
                ChangeDetails(before: Self.text(before), after: Self.text(after)))
        }
    }

    private static func text(_ values: [EnumValue]) -> String { values.map(\.value).joined(separator: ", ") }
}
