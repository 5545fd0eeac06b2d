import ServiceModel

/// A value that the inspection form has a place for.
protocol Inspectable {
    /// The value as the form writes it.
    var inspection: DocumentValue { get }
}

/// The IR's enumerations have the specification's words as raw values.
extension Inspectable where Self: RawRepresentable<String> {
    var inspection: DocumentValue { .string(rawValue) }
}

/// A JSON object in the making, which leaves out what has nothing to say.
///
/// `nil` is always left out. A flag is left out where it does not stand, a list where it is empty; ``set(_:_:)`` keeps such values, for
/// keys that are always there and for optional values, whose `false` or `[]` a specification states on purpose.
struct InspectionObject {
    private var fields: [DocumentValue.Field] = []

    /// The object as far as it has come.
    var value: DocumentValue { .object(fields) }

    /// Adds a key, unless its value is `nil`.
    mutating func set(_ key: String, _ value: (some Inspectable)?) {
        guard let value else { return }
        fields.append(DocumentValue.Field(key, value.inspection))
    }

    /// Adds a key with `true`, or nothing.
    mutating func flag(_ key: String, _ stands: Bool) {
        if stands { set(key, true) }
    }

    /// Adds a key with a list, unless that is empty.
    mutating func list(_ key: String, _ elements: [some Inspectable]) {
        if !elements.isEmpty { set(key, elements) }
    }

    /// Adds `deprecated` and what is known about it, side by side as in C2J.
    mutating func merge(_ deprecation: Deprecation?) {
        guard let deprecation else { return }
        set("deprecated", true)
        set("deprecatedMessage", deprecation.message)
        set("deprecatedSince", deprecation.since)
    }
}

extension DocumentValue: Inspectable {
    var inspection: DocumentValue { self }
}

extension String: Inspectable {
    var inspection: DocumentValue { .string(self) }
}

extension Bool: Inspectable {
    var inspection: DocumentValue { .boolean(self) }
}

extension Int: Inspectable {
    var inspection: DocumentValue { .number(ExactDecimal(self)) }
}

extension ExactDecimal: Inspectable {
    var inspection: DocumentValue { .number(self) }
}

extension Array: Inspectable where Element: Inspectable {
    var inspection: DocumentValue { .array(map(\.inspection)) }
}
