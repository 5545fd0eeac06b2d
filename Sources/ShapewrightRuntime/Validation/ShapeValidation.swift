import Foundation

/// Checks values against their schemas.
struct ShapeValidation {
    var report: ValidationReport

    mutating func check(_ schema: StructureSchema, _ base: UnsafeRawPointer) {
        let outer = schema.isSensitive ? report.redact(true) : report.redacts
        if let union = schema.union {
            check(schema, union.member(at: base))
        } else {
            for member in schema.members where member.isChecked {
                if report.isDecided { return }
                let address = base + member.offset
                if member.storage == .optional, member.kind == .string {
                    guard let text = address.assumingMemoryBound(to: String?.self).pointee else { continue }
                    report.enter(.member(member.name.description))
                    checkString(member.schema, text)
                    report.leave()
                } else {
                    if let value = member.value(at: address) { check(member, value) }
                }
            }
            for rule in schema.rules { check(rule, schema, base) }
        }
        if schema.isSensitive { _ = report.redact(outer) }
    }

    private mutating func check(_ member: LaidOutMember, _ value: UnsafeRawPointer) {
        report.enter(.member(member.name.description))
        check(member.schema, value)
        report.leave()
    }

    private mutating func check(_ schema: StructureSchema, _ union: UnionMember) {
        guard union.index >= 0 else { return }
        let member = schema.members[union.index]
        guard member.isChecked else { return }
        union.withValue { check(member, $0) }
    }

    private mutating func check(_ schema: ShapeSchema, _ address: UnsafeRawPointer) {
        switch schema.kind {
        case .structure:
            if let structure = schema.structure { check(structure.checkedSchema, address) }
        case .string: checkString(schema, address.assumingMemoryBound(to: String.self).pointee)
        default:
            let outer = schema.isSensitive ? report.redact(true) : report.redacts
            checkOther(schema, address)
            if schema.isSensitive { _ = report.redact(outer) }
        }
    }

    private mutating func checkString(_ schema: ShapeSchema, _ text: String) {
        let outer = schema.isSensitive ? report.redact(true) : report.redacts
        for constraint in schema.constraints { check(constraint, text) }
        if schema.isSensitive { _ = report.redact(outer) }
    }

    private mutating func checkOther(_ schema: ShapeSchema, _ address: UnsafeRawPointer) {
        switch schema.kind {
        case .enumeration: checkEnumeration(schema, address.assumingMemoryBound(to: String.self).pointee)
        case .integer: checkInteger(schema, Int64(address.assumingMemoryBound(to: Int.self).pointee))
        case .long: checkInteger(schema, address.assumingMemoryBound(to: Int64.self).pointee)
        case .float: checkFloat(schema, address.assumingMemoryBound(to: Float.self).pointee)
        case .double: checkDouble(schema, address.assumingMemoryBound(to: Double.self).pointee)
        case .blob:
            for constraint in schema.constraints { checkLength(constraint, address.assumingMemoryBound(to: Data.self).pointee.count, value: nil) }
        case .list: checkList(schema, address)
        case .map: checkMap(schema, address)
        case .string, .boolean, .timestamp, .document, .structure: break
        }
    }

    // MARK: Containers

    private mutating func checkList(_ schema: ShapeSchema, _ address: UnsafeRawPointer) {
        guard let list = schema.list, let element = schema.element else { return }
        for constraint in schema.constraints { checkLength(constraint, list.count(at: address), value: nil) }
        guard element.isChecked else { return }
        list.withElements(at: address) { first, count in
            for index in 0..<count {
                if report.isDecided { return }
                report.enter(.index(index))
                checkEntry(element, first + index * list.stride, isSparse: schema.isSparse)
                report.leave()
            }
        }
    }

    private mutating func checkMap(_ schema: ShapeSchema, _ address: UnsafeRawPointer) {
        guard let map = schema.map, let key = schema.key, let element = schema.element else { return }
        for constraint in schema.constraints { checkLength(constraint, map.count(at: address), value: nil) }
        guard element.isChecked || key.isChecked, !report.isDecided else { return }
        // Entries have no order of their own; a record of violations gets one.
        map.forEach(at: address, isSorted: report.keepsRecord) { entryKey, value in
            let outer = key.isSensitive ? report.redact(true) : report.redacts
            report.enter(key: entryKey)
            if key.isChecked { withUnsafePointer(to: entryKey) { check(key, UnsafeRawPointer($0)) } }
            if key.isSensitive { _ = report.redact(outer) }
            checkEntry(element, value, isSparse: schema.isSparse)
            report.leave()
        }
    }

    private mutating func checkEntry(_ schema: ShapeSchema, _ address: UnsafeRawPointer, isSparse: Bool) {
        if isSparse, schema.isNil(at: address) { return }
        check(schema, address)
    }

    // MARK: Leaves

    private mutating func checkEnumeration(_ schema: ShapeSchema, _ rawValue: String) {
        if report.appliesBeyondMinima, let type = schema.enumeration, !type.isKnown(rawValue) {
            report.add(.model, value: Excerpt.quoted(rawValue), .knownValues(type.knownRawValues))
        }
        for constraint in schema.constraints { check(constraint, rawValue) }
    }

    private mutating func check(_ constraint: ShapeConstraint, _ text: String) {
        switch constraint.rule {
        case .length: checkLength(constraint, text.unicodeScalarCount, value: Excerpt.quoted(text))
        case .pattern(let pattern):
            if report.appliesBeyondMinima, !pattern.matches(text) {
                report.add(constraint.source, value: Excerpt.quoted(text), .pattern(pattern.expression.description))
            }
        case .range, .doubles, .floats: break
        }
    }

    private mutating func checkLength(_ constraint: ShapeConstraint, _ length: Int, value: @autoclosure () -> String?) {
        guard case .length(let minimum, let maximum) = constraint.rule else { return }
        if length < minimum, report.appliesMinimum(constraint.source) {
            report.add(constraint.source, value: value(), .minimumLength(minimum, was: length))
        }
        if length > maximum, report.appliesBeyondMinima {
            report.add(constraint.source, value: value(), .maximumLength(maximum, was: length))
        }
    }

    private mutating func checkInteger(_ schema: ShapeSchema, _ value: Int64) {
        for constraint in schema.constraints {
            guard case .range(let minimum, let maximum) = constraint.rule else { continue }
            if value < minimum { addMinimum(constraint, value, minimum) }
            if value > maximum { addMaximum(constraint, value, maximum) }
        }
    }

    // A number that is none is within no bounds, so that it is the negated comparisons that count.

    private mutating func checkDouble(_ schema: ShapeSchema, _ value: Double) {
        for constraint in schema.constraints {
            guard case .doubles(let minimum, let maximum) = constraint.rule else { continue }
            if let minimum, !(value >= minimum) { addMinimum(constraint, value, minimum) }
            if let maximum, !(value <= maximum) { addMaximum(constraint, value, maximum) }
        }
    }

    private mutating func checkFloat(_ schema: ShapeSchema, _ value: Float) {
        for constraint in schema.constraints {
            guard case .floats(let minimum, let maximum) = constraint.rule else { continue }
            if let minimum, !(value >= minimum) { addMinimum(constraint, value, minimum) }
            if let maximum, !(value <= maximum) { addMaximum(constraint, value, maximum) }
        }
    }

    private mutating func addMinimum(_ constraint: ShapeConstraint, _ value: some CustomStringConvertible, _ bound: some CustomStringConvertible) {
        guard report.appliesMinimum(constraint.source) else { return }
        report.add(constraint.source, value: value.description, .minimum(bound.description))
    }

    private mutating func addMaximum(_ constraint: ShapeConstraint, _ value: some CustomStringConvertible, _ bound: some CustomStringConvertible) {
        guard report.appliesBeyondMinima else { return }
        report.add(constraint.source, value: value.description, .maximum(bound.description))
    }
}

extension String {
    /// The number of Unicode scalars, counted over UTF-8: all bytes but those that continue a scalar.
    var unicodeScalarCount: Int {
        utf8.withContiguousStorageIfAvailable { bytes in
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
            return count
        } ?? unicodeScalars.count
    }
}
