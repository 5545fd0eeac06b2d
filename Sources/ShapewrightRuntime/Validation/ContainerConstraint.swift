import Foundation

/// The number of entries of a list, and what each must keep to.
public struct ListConstraint<Element: ShapeConstraint>: ShapeConstraint {
    public var count: LengthBounds
    public var element: Element
    public var source: ConstraintSource

    public init(min minimum: Int = 0, max maximum: Int = .max, source: ConstraintSource = .model, each element: Element) {
        count = LengthBounds(min: minimum, max: maximum)
        self.source = source
        self.element = element
    }

    public func check(_ value: [Element.Value], into report: inout ValidationReport) {
        count.check(value.count, source, value: nil, into: &report)
        guard !(Element.self is any Vacuous.Type) else { return }
        for (index, entry) in value.enumerated() {
            if report.isDecided { return }
            report.enter(.index(index))
            element.check(entry, into: &report)
            report.leave()
        }
    }
}

/// The number of entries of a map, and what keys and values must keep to.
public struct MapConstraint<Key: ShapeConstraint, Value: ShapeConstraint>: ShapeConstraint where Key.Value: MapKey & Hashable {
    public var count: LengthBounds
    public var key: Key
    public var value: Value
    public var source: ConstraintSource

    public init(min minimum: Int = 0, max maximum: Int = .max, source: ConstraintSource = .model, key: Key, value: Value) {
        count = LengthBounds(min: minimum, max: maximum)
        self.source = source
        self.key = key
        self.value = value
    }

    public func check(_ entries: [Key.Value: Value.Value], into report: inout ValidationReport) {
        count.check(entries.count, source, value: nil, into: &report)
        // Entries have no order of their own; a record of violations gets one.
        if report.isDecided { return }
        if report.keepsRecord {
            for (key, value) in entries.sorted(by: { $0.key.wireKey < $1.key.wireKey }) { check(key, value, into: &report) }
        } else {
            for (key, value) in entries { check(key, value, into: &report) }
        }
    }

    private func check(_ entryKey: Key.Value, _ entryValue: Value.Value, into report: inout ValidationReport) {
        report.enter(key: entryKey.wireKey)
        key.check(entryKey, into: &report)
        value.check(entryValue, into: &report)
        report.leave()
    }
}

/// The size of a blob, in bytes.
public struct BlobConstraint: ShapeConstraint {
    public var size: LengthBounds
    public var source: ConstraintSource

    public init(min minimum: Int = 0, max maximum: Int = .max, source: ConstraintSource = .model) {
        size = LengthBounds(min: minimum, max: maximum)
        self.source = source
    }

    public func check(_ value: Data, into report: inout ValidationReport) {
        size.check(value.count, source, value: nil, into: &report)
    }
}

/// No constraint at all: for the entries of containers that bound their number alone.
public struct Unconstrained<Value: Sendable>: ShapeConstraint, Vacuous {
    public init() {}
    public func check(_ value: Value, into report: inout ValidationReport) {}
}

/// Marks constraints that every value keeps, so that containers need not walk their entries.
protocol Vacuous {}
