import ServiceModel

extension DocumentValue {
    /// Whether the order of an object's keys counts.
    package enum KeyOrder {
        case significant
        case ignored
    }

    /// What this value has otherwise than expected, a line each with its path; empty where nothing.
    ///
    /// Numbers are compared exactly and strings by their scalars: two that are canonically equivalent, as `é` and `e\u{301}`, differ on the wire.
    package func differences(from expected: DocumentValue, keyOrder: KeyOrder = .ignored) -> [String] {
        switch (expected, self) {
        case (.object(let expected), .object(let actual)):
            Self.differences(of: actual, from: expected, keyOrder)
        case (.array(let expected), .array(let actual)):
            Self.differences(of: actual, from: expected, keyOrder)
        case (.string(let expected), .string(let actual)) where expected.isSpelled(as: actual): []
        case (.null, .null): []
        case (.boolean(let expected), .boolean(let actual)) where expected == actual: []
        case (.number(let expected), .number(let actual)) where expected == actual: []
        default: [": expected \(expected.json), found \(json)"]
        }
    }

    private static func differences(of actual: [Field], from expected: [Field], _ keyOrder: KeyOrder) -> [String] {
        var differences: [String] = []
        for (position, field) in expected.enumerated() {
            // Keys mostly stand in the same place on both sides.
            let isInPlace = position < actual.count && actual[position].key.isSpelled(as: field.key)
            guard let found = isInPlace ? actual[position] : actual.first(where: { $0.key.isSpelled(as: field.key) }) else {
                differences.append(".\(field.key): missing")
                continue
            }
            differences += found.value.differences(from: field.value, keyOrder: keyOrder).map { ".\(field.key)\($0)" }
        }
        for field in actual where !expected.contains(where: { $0.key.isSpelled(as: field.key) }) {
            differences.append(".\(field.key): not expected, is \(field.value.json)")
        }
        if keyOrder == .significant, differences.isEmpty, !zip(actual, expected).allSatisfy({ $0.key.isSpelled(as: $1.key) }) {
            differences.append(": the same keys in another order, \(actual.map(\.key)) for \(expected.map(\.key))")
        }
        return differences
    }

    private static func differences(of actual: [DocumentValue], from expected: [DocumentValue], _ keyOrder: KeyOrder) -> [String] {
        guard actual.count == expected.count else { return [": expected \(expected.count) elements, found \(actual.count)"] }
        return zip(actual, expected).enumerated().flatMap { index, pair in
            pair.0.differences(from: pair.1, keyOrder: keyOrder).map { "[\(index)]\($0)" }
        }
    }
}

extension String {
    /// Whether the strings are equal scalar by scalar, which `==` does not ask.
    package func isSpelled(as other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}
