import ServiceModel

/// Makes Swift of expressions over the types of a model: what each means is decided here, when code is generated, and not in the program.
///
/// Values are JMESPath's: what is absent is `nil` and leads to `nil`, projections leave out what is `nil`, values of different types are not
/// equal. In one thing more is allowed: a function of what is absent is `nil`, where JMESPath has an error.
struct JMESPathCompiler {
    let context: EmissionContext

    /// The code for an expression's value.
    ///
    /// - Throws: ``JMESPathError`` for what the types do not have, or what cannot be expressed.
    func value(_ expression: JMESPathExpression, of current: ValueCode) throws(JMESPathError) -> ValueCode {
        switch expression.kind {
        case .current: return current
        case .field(let name): return try member(name, of: current, at: expression.offset)
        case .index(let index): return try element(index, of: current, at: expression.offset)
        case .chain(let first, let second): return try value(second, of: try value(first, of: current))
        case .flatten(let list): return try flattened(list, of: current, at: expression.offset)
        case .projection(let projection, let source, let each):
            return try projected(projection, source, each, of: current, at: expression.offset)
        case .literal(let literal): return Self.literal(literal)
        case .comparison(let comparator, let left, let right):
            return try compared(try value(left, of: current), comparator, try value(right, of: current), at: expression.offset)
        case .not(let operand):
            let condition = try condition(operand, of: current)
            if case .boolean(let value)? = condition.literal { return .constant(!value) }
            return ValueCode(code: "!\(condition.operand(.postfix))", type: .boolean, precedence: .comparison, usesCurrent: condition.usesCurrent)
        case .and(let left, let right): return try chosen(left, right, isOr: false, of: current, at: expression.offset)
        case .or(let left, let right): return try chosen(left, right, isOr: true, of: current, at: expression.offset)
        case .call(let name, let arguments):
            var values: [ValueCode] = []
            for argument in arguments { values.append(try value(argument, of: current)) }
            return try call(name, values, at: expression.offset)
        }
    }

    /// The code for whether an expression's value counts as true, of type `Bool`.
    func condition(_ expression: JMESPathExpression, of current: ValueCode) throws(JMESPathError) -> ValueCode {
        switch expression.kind {
        case .and(let left, let right): return both(try condition(left, of: current), try condition(right, of: current))
        case .or(let left, let right): return either(try condition(left, of: current), try condition(right, of: current))
        case .comparison(.greater, let left, let right):
            let (left, right) = (try value(left, of: current), try value(right, of: current))
            // Zero is not greater than what is at least zero, and so stands for what is absent.
            if case .number(let bound)? = right.literal, bound >= 0, left.isOptional, case .number(.int) = left.type, bound.int64 != nil {
                return ValueCode(code: "(\(left.code) ?? 0) > \(right.code)", type: .boolean, precedence: .comparison, usesCurrent: left.usesCurrent)
            }
            return try truth(try compared(left, .greater, right, at: expression.offset), at: expression.offset)
        default: return try truth(try value(expression, of: current), at: expression.offset)
        }
    }

    /// The code for whether an expression's value is `true`, and nothing else that counts as true.
    func isTrue(_ expression: JMESPathExpression, of current: ValueCode) throws(JMESPathError) -> ValueCode {
        switch expression.kind {
        case .and(let left, let right): return both(try condition(left, of: current), try isTrue(right, of: current))
        case .or(let left, let right) where try value(left, of: current).type.isBoolean:
            return either(try isTrue(left, of: current), try isTrue(right, of: current))
        case .comparison, .not: return try condition(expression, of: current)
        default:
            let value = try value(expression, of: current)
            // A boolean that is always there is its own answer.
            if value.type.isBoolean, !value.isOptional { return value }
            return try equality(value, .constant(true), negated: false, at: expression.offset)
        }
    }

    private func both(_ left: ValueCode, _ right: ValueCode) -> ValueCode {
        switch (left.literal, right.literal) {
        case (.boolean(false), _), (_, .boolean(true)): left
        case (.boolean(true), _), (_, .boolean(false)): right
        default: .joined(left, "&&", right, .and, operands: .and)
        }
    }

    private func either(_ left: ValueCode, _ right: ValueCode) -> ValueCode {
        switch (left.literal, right.literal) {
        case (.boolean(true), _), (_, .boolean(false)): left
        case (.boolean(false), _), (_, .boolean(true)): right
        default: .joined(left, "||", right, .or, operands: .or)
        }
    }

    // MARK: Truth

    /// Null, false and what is empty count as false, all else as true.
    private func truth(_ value: ValueCode, at offset: Int) throws(JMESPathError) -> ValueCode {
        if let literal = value.literal { return .constant(literal.countsAsTrue) }
        switch value.type {
        case .null: return .constant(false)
        case .boolean: return value.isOptional ? equal(value, "==", .constant(true)) : value
        case .number: return value.isOptional ? equal(value, "!=", Self.literal(.null)) : .constant(true)
        case .string, .enumeration, .list, .map:
            let isEmpty = text(value).link(".isEmpty", .boolean)
            guard !isEmpty.isOptional else { return equal(isEmpty, "==", .constant(false)) }
            return ValueCode(code: "!\(isEmpty.code)", type: .boolean, precedence: .comparison, usesCurrent: value.usesCurrent)
        case .structure, .opaque: throw JMESPathError("\(value.type.phrase) is no condition", at: offset)
        }
    }

    /// `left && right` and `left || right` are one of the two values.
    private func chosen(
        _ left: JMESPathExpression, _ right: JMESPathExpression, isOr: Bool, of current: ValueCode, at offset: Int
    ) throws(JMESPathError) -> ValueCode {
        let (first, second) = (try value(left, of: current), try value(right, of: current))
        if first.type.isBoolean, second.type.isBoolean, !first.isOptional, !second.isOptional {
            return isOr ? either(first, second) : both(first, second)
        }
        guard let type = commonType(first, second) else {
            throw JMESPathError("\(first.type.phrase) or \(second.type.phrase): the value has no one type", at: offset)
        }
        let (a, b) = type.isString ? (text(first), text(second)) : (first, second)
        let usesCurrent = a.usesCurrent || b.usesCurrent
        // What is empty itself stands for all that counts as false.
        if isOr, b.literal == .string(""), a.isOptional {
            return ValueCode(code: "\(a.operand(.postfix)) ?? \(b.code)", type: type, precedence: .comparison, usesCurrent: usesCurrent)
        }
        let test = try condition(left, of: current)
        if case .boolean(let value)? = test.literal { return value == isOr ? a : b }
        return ValueCode(
            code: "\(test.operand(.or)) ? \((isOr ? a : b).operand(.or)) : \((isOr ? b : a).operand(.or))", type: type,
            isOptional: a.isOptional || b.isOptional, precedence: .ternary, usesCurrent: usesCurrent || test.usesCurrent)
    }

    private func commonType(_ left: ValueCode, _ right: ValueCode) -> ValueType? {
        switch (left.type, right.type) {
        case (let a, let b) where a.isString && b.isString: .string
        case (.boolean, .boolean): .boolean
        case (.number(let a), .number(let b)) where a == b && left.literal == nil: left.type
        default: nil
        }
    }

    // MARK: Literals and strings

    static func literal(_ literal: JMESPathExpression.Literal) -> ValueCode {
        switch literal {
        case .null: ValueCode(code: "nil", type: .null, isOptional: true, usesCurrent: false, literal: literal)
        case .boolean(let value): .constant(value)
        case .number(let number):
            ValueCode(
                code: number.int64.map { SwiftCode.literal($0) } ?? .literal(decimal: number.description), type: .number(.literal(isWhole: number.int64 != nil)),
                usesCurrent: false, literal: literal)
        case .string(let text): ValueCode(code: .literal(text), type: .string, usesCurrent: false, literal: literal)
        }
    }

    /// An enumeration's value as its text; all else as it is.
    func text(_ value: ValueCode) -> ValueCode {
        guard case .enumeration = value.type else { return value }
        return value.link(".rawValue", .string)
    }

    /// An enumeration's value as the type's property; `nil` for values that the model does not have.
    func property(_ literal: JMESPathExpression.Literal?, of type: ValueType) -> ValueCode? {
        guard case .enumeration(let shape) = type, case .string(let text)? = literal, case .string(let values) = shape.type,
            values.contains(where: { $0.value == text })
        else { return nil }
        let name = NameScope(.enumerationValue, values.map(\.value))[text]
        return ValueCode(code: ".\(SwiftCode.identifier(name))", type: type, usesCurrent: false)
    }

    /// `left == right`, where that is one operator of Swift's.
    func equal(_ left: ValueCode, _ symbol: SwiftCode, _ right: ValueCode) -> ValueCode {
        .joined(left, symbol, right, .comparison, operands: .postfix)
    }
}

extension JMESPathExpression.Literal {
    fileprivate var countsAsTrue: Bool {
        switch self {
        case .null, .boolean(false), .string(""): false
        case .boolean(true), .number, .string: true
        }
    }
}
