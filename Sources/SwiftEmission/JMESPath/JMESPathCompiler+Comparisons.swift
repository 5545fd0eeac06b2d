import ServiceModel

/// Comparisons and functions.
extension JMESPathCompiler {
    func compared(
        _ left: ValueCode, _ comparator: JMESPathExpression.Comparator, _ right: ValueCode, at offset: Int
    ) throws(JMESPathError) -> ValueCode {
        switch comparator {
        case .equal: try equality(left, right, negated: false, at: offset)
        case .notEqual: try equality(left, right, negated: true, at: offset)
        case .less: ordered(left, "<", right)
        case .lessOrEqual: ordered(left, "<=", right)
        case .greater: ordered(left, ">", right)
        case .greaterOrEqual: ordered(left, ">=", right)
        }
    }

    /// Whether two values are equal, which values of different types never are.
    func equality(_ left: ValueCode, _ right: ValueCode, negated: Bool, at offset: Int) throws(JMESPathError) -> ValueCode {
        let symbol: SwiftCode = negated ? "!=" : "=="
        switch (left.type, right.type) {
        case (.null, .null): return .constant(!negated)
        case (_, .null): return left.isOptional ? equal(left, symbol, right) : .constant(negated)
        case (.null, _): return right.isOptional ? equal(right, symbol, left) : .constant(negated)
        case (.boolean, .boolean): return equal(left, symbol, right)
        case (let a, let b) where a.isString && b.isString:
            if let property = property(right.literal, of: a) { return equal(left, symbol, property) }
            if let property = property(left.literal, of: b) { return equal(right, symbol, property) }
            if case (.enumeration(let a), .enumeration(let b)) = (a, b), a.name == b.name { return equal(left, symbol, right) }
            return equal(text(left), symbol, text(right))
        case (.number, .number):
            guard let (a, b) = harmonised(left, right) else { return .constant(negated) }
            return equal(a, symbol, b)
        case (.list, .list), (.map, .map), (.structure, .structure), (.map, .structure), (.structure, .map), (.opaque, _), (_, .opaque):
            throw JMESPathError("\(left.type.phrase) and \(right.type.phrase) are not compared", at: offset)
        default:
            // Not equal, unless both are absent.
            guard left.isOptional, right.isOptional else { return .constant(negated) }
            let null = Self.literal(.null)
            let both = [left, right].map { equal($0, symbol, null) }
            return .joined(both[0], negated ? "||" : "&&", both[1], negated ? .or : .and, operands: .comparison)
        }
    }

    /// How two numbers compare; null where one is none.
    private func ordered(_ left: ValueCode, _ symbol: SwiftCode, _ right: ValueCode) -> ValueCode {
        guard left.type.isNumber, right.type.isNumber, let (left, right) = harmonised(left, right) else { return Self.literal(.null) }
        guard left.isOptional || right.isOptional else { return equal(left, symbol, right) }
        return ValueCode(
            code: "ShapewrightClient.WaiterCondition.compare(\(left.code), \(symbol), \(right.code))", type: .boolean, isOptional: true,
            endsInOptional: true, usesCurrent: left.usesCurrent || right.usesCurrent)
    }

    /// Two numbers in one type; `nil` where no value of the one's type is the other.
    private func harmonised(_ left: ValueCode, _ right: ValueCode) -> (ValueCode, ValueCode)? {
        guard case .number(let a) = left.type, case .number(let b) = right.type else { return nil }
        switch (a, b) {
        case (.literal, .literal): return (converted(left, to: "Swift.Double"), right)
        case (.literal(false), .int), (.literal(false), .int64): return (left, converted(right, to: "Swift.Double"))
        case (.int, .literal(false)), (.int64, .literal(false)): return (converted(left, to: "Swift.Double"), right)
        case (.literal, _), (_, .literal): return (left, right)
        case let (a, b) where a == b: return (left, right)
        case (.int, .int64): return (converted(left, to: "Swift.Int64"), right)
        case (.int64, .int): return (left, converted(right, to: "Swift.Int64"))
        default: return (converted(left, to: "Swift.Double"), converted(right, to: "Swift.Double"))
        }
    }

    private func converted(_ value: ValueCode, to type: SwiftCode) -> ValueCode {
        var result = value
        result.precedence = .postfix
        result.endsInOptional = value.isOptional
        // In parentheses, so that the value is mapped and not the chain's last link.
        result.code = value.isOptional ? "(\(value.code)).map { \(type)($0) }" : "\(type)(\(value.code))"
        return result
    }

    // MARK: Functions

    func call(_ name: String, _ arguments: [ValueCode], at offset: Int) throws(JMESPathError) -> ValueCode {
        switch name {
        case "length": return try length(try only(arguments, of: name, at: offset), at: offset)
        case "contains": return try contains(arguments, at: offset)
        case "starts_with", "ends_with":
            let (whole, part) = try pair(arguments, of: name, at: offset)
            guard whole.type.isString, part.type.isString, !part.isOptional else { throw unsupported(name, arguments, at: offset) }
            let link: SwiftCode = name == "starts_with" ? ".utf8.starts(with: \(text(part).code).utf8)" : ".hasSuffix(\(text(part).code))"
            return text(whole).link(link, .boolean)
        default: throw JMESPathError("the function “\(name)” is not supported; length, contains, starts_with and ends_with are", at: offset)
        }
    }

    private func length(_ value: ValueCode, at offset: Int) throws(JMESPathError) -> ValueCode {
        switch value.type {
        // Counted as in JMESPath, in scalars.
        case .string, .enumeration: text(value).link(".unicodeScalars.count", .number(.int))
        case .list, .map: value.link(".count", .number(.int))
        default: throw unsupported("length", [value], at: offset)
        }
    }

    private func contains(_ arguments: [ValueCode], at offset: Int) throws(JMESPathError) -> ValueCode {
        let (whole, part) = try pair(arguments, of: "contains", at: offset)
        guard part.literal != nil else { throw unsupported("contains", arguments, at: offset) }
        switch whole.type {
        case .string, .enumeration:
            guard part.type.isString else { return .constant(false) }
            return text(whole).link(".contains(\(part.code))", .boolean)
        case .list(let element):
            let condition = try equality(.current(element), part, negated: false, at: offset)
            return whole.link(".contains \(condition.closure)", .boolean)
        default: throw unsupported("contains", arguments, at: offset)
        }
    }

    private func only(_ arguments: [ValueCode], of name: String, at offset: Int) throws(JMESPathError) -> ValueCode {
        guard let argument = arguments.first, arguments.count == 1 else { throw JMESPathError("“\(name)” takes one argument", at: offset) }
        return argument
    }

    private func pair(_ arguments: [ValueCode], of name: String, at offset: Int) throws(JMESPathError) -> (ValueCode, ValueCode) {
        guard arguments.count == 2 else { throw JMESPathError("“\(name)” takes two arguments", at: offset) }
        return (arguments[0], arguments[1])
    }

    private func unsupported(_ name: String, _ arguments: [ValueCode], at offset: Int) -> JMESPathError {
        JMESPathError("“\(name)” of \(arguments.map(\.type.phrase).joined(separator: " and ")) is not supported", at: offset)
    }
}
