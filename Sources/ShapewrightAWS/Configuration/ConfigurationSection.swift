import ShapewrightRuntime

/// The properties of a section of a configuration file, by name in lower case.
///
/// Redacted, because some of them are secrets.
struct ConfigurationSection: Sendable, Hashable, Redacted {
    var properties: [String: ConfigurationProperty] = [:]

    /// The text of a property that has one.
    subscript(name: String) -> String? {
        properties[name].flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// The text of a property within another.
    subscript(name: String, nested: String) -> String? {
        properties[name]?.nested[nested].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Adds another section's properties, which win.
    mutating func merge(_ other: ConfigurationSection) {
        properties.merge(other.properties) { $1 }
    }
}

/// A property's value: a text, of several lines where it is continued, or properties of its own.
struct ConfigurationProperty: Sendable, Hashable, Redacted {
    var text = ""
    var nested: [String: String] = [:]
}
