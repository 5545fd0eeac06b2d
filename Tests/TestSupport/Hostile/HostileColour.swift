import ShapewrightRuntime

/// An enumeration to which a server may add, written as generated code is.
package struct HostileColour: OpenEnum, RawRepresentable, Codable, Hashable {
    package var rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package static let knownValues = [HostileColour(rawValue: "RED"), HostileColour(rawValue: "BLUE")]
}
