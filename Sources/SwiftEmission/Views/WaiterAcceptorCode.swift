import ServiceModel

/// The Swift of a waiter's acceptors.
struct WaiterAcceptorCode {
    let context: EmissionContext
    let operation: Operation

    func code(of acceptor: Waiter.Acceptor) throws(WaiterProblem) -> SwiftCode {
        let state: SwiftCode =
            switch acceptor.state {
            case .success: ".success"
            case .failure: ".failure"
            case .retry: ".retry"
            }
        return "\(state)(when: \(try matcher(of: acceptor)))"
    }

    private func matcher(of acceptor: Waiter.Acceptor) throws(WaiterProblem) -> SwiftCode {
        switch (acceptor.matcher, acceptor.expected) {
        case (.status, .number(let number)):
            guard let status = number.int64 else { break }
            return ".status(\(SwiftCode.literal(status)))"
        case (.error, .string(let code)): return ".error(\(SwiftCode.literal(code)))"
        case (.error, .boolean(let isExpected)): return isExpected ? ".anyError" : ".noError"
        case (.path, let expected), (.pathAll, let expected), (.pathAny, let expected):
            guard let literal = JMESPathExpression.Literal(expected) else { break }
            let argument = acceptor.argument ?? ""
            do throws(JMESPathError) {
                let condition = try condition(acceptor.matcher, try JMESPathParser.parse(argument), literal)
                let line: SwiftCode = ".output(\(SwiftCode.literal(Self.description(acceptor.matcher, argument, literal)))) "
                return line + condition.closure(indentation: 16, after: line.text.utf8.count + 16)
            } catch {
                let shown = "\(argument.prefix(100))\(argument.count > 100 ? "…" : "")"
                throw WaiterProblem(message: "\(error.message), in “\(shown)”", location: acceptor.location?.inString(at: error.offset))
            }
        case (.status, _), (.error, _): break
        }
        throw WaiterProblem(message: "what it expects is not supported", location: acceptor.location)
    }

    private func condition(
        _ matcher: Waiter.Acceptor.Matcher, _ expression: JMESPathExpression, _ expected: JMESPathExpression.Literal
    ) throws(JMESPathError) -> ValueCode {
        guard let output = operation.output else { throw JMESPathError("“\(operation.name)” has no output", at: 0) }
        let compiler = JMESPathCompiler(context: context)
        let current = ValueCode.current(context.model.valueType(of: output.shape))
        if matcher == .path, expected == .boolean(true) { return try compiler.isTrue(expression, of: current) }
        let value = try compiler.value(expression, of: current)
        let literal = JMESPathCompiler.literal(expected)
        if matcher == .path { return try compiler.equality(value, literal, negated: false, at: expression.offset) }
        // What is no list matches neither.
        guard case .list(let element) = value.type else { return .constant(false) }
        let equality = try compiler.equality(.current(element), literal, negated: false, at: expression.offset)
        if equality.literal != nil { return .constant(false) }
        guard matcher == .pathAll else {
            let expected = element.isEnumeration ? compiler.property(expected, of: element) : literal
            let contains = value.link(expected.map { ".contains(\($0.code))" } ?? ".contains \(equality.closure)", .boolean)
            return contains.isOptional ? compiler.equal(contains, "==", .constant(true)) : contains
        }
        return ValueCode(
            code: "ShapewrightClient.WaiterCondition.all(\(value.code)) \(equality.closure)", type: .boolean, usesCurrent: value.usesCurrent)
    }

    /// The matcher in words, for messages.
    private static func description(_ matcher: Waiter.Acceptor.Matcher, _ argument: String, _ expected: JMESPathExpression.Literal) -> String {
        let value =
            switch expected {
            case .null: "null"
            case .boolean(let value): value.description
            case .number(let number): number.description
            case .string(let text): "'\(text)'"
            }
        switch matcher {
        case .pathAll: return "all of \(argument) == \(value)"
        case .pathAny: return "any of \(argument) == \(value)"
        default: return expected == .boolean(true) ? argument : "\(argument) == \(value)"
        }
    }
}

extension JMESPathExpression.Literal {
    /// What a matcher expects; `nil` for lists and objects.
    fileprivate init?(_ value: DocumentValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let number): self = .number(number)
        case .string(let text): self = .string(text)
        case .array, .object: return nil
        }
    }
}

extension SourceLocation {
    /// A place within a JSON string that begins here, where no escape stands before it.
    fileprivate func inString(at offset: Int) -> SourceLocation {
        SourceLocation(path: path, line: line, column: column + 1 + offset)
    }
}
