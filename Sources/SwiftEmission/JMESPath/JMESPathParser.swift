/// Reads an expression. By binding powers, as the language's grammar is meant: what a projection takes in to its right is decided by them.
struct JMESPathParser {
    private let tokens: [JMESPathToken]
    private var position = 0

    /// - Throws: ``JMESPathError`` for what is no expression, or none that is supported.
    static func parse(_ text: String) throws(JMESPathError) -> JMESPathExpression {
        var lexer = JMESPathLexer(text)
        let tokens = try lexer.tokens()
        // Everything that is done with an expression goes down its tree, which is no deeper than it has tokens.
        guard tokens.count <= Self.mostTokens else {
            throw JMESPathError("the expression has more than \(Self.mostTokens) parts", at: tokens[Self.mostTokens].offset)
        }
        var parser = JMESPathParser(tokens: tokens)
        let expression = try parser.expression(0)
        guard parser.current.kind == .end else { throw parser.unexpected() }
        return expression
    }

    /// The longest expression in a waiter of AWS has 26.
    private static let mostTokens = 200

    private init(tokens: [JMESPathToken]) { self.tokens = tokens }

    private var current: JMESPathToken { tokens[position] }
    private var next: JMESPathToken { tokens[min(position + 1, tokens.count - 1)] }

    private mutating func advance() { position = min(position + 1, tokens.count - 1) }

    private mutating func expect(_ kind: JMESPathToken.Kind) throws(JMESPathError) {
        guard current.kind == kind else { throw unexpected() }
        advance()
    }

    private func unexpected(_ token: JMESPathToken? = nil) -> JMESPathError {
        let token = token ?? current
        return JMESPathError(token.kind == .end ? "the expression ends too soon" : "unexpected in an expression", at: token.offset)
    }

    private func expression(_ kind: JMESPathExpression.Kind, _ token: JMESPathToken) -> JMESPathExpression {
        JMESPathExpression(kind, at: token.offset)
    }

    private mutating func expression(_ power: Int) throws(JMESPathError) -> JMESPathExpression {
        var left = try prefix()
        while power < current.bindingPower { left = try infix(left) }
        return left
    }

    /// What an expression can begin with.
    private mutating func prefix() throws(JMESPathError) -> JMESPathExpression {
        let token = current
        advance()
        switch token.kind {
        case .identifier(let name):
            return current.kind == .openParenthesis ? try call(name, token) : expression(.field(name), token)
        case .quotedIdentifier(let name): return expression(.field(name), token)
        case .literal(let literal): return expression(.literal(literal), token)
        case .at: return expression(.current, token)
        case .not: return expression(.not(try expression(45)), token)
        case .openParenthesis:
            let inner = try expression(0)
            try expect(.closeParenthesis)
            return inner
        case .star, .flatten, .filter, .openBracket:
            position -= 1
            if case .star = token.kind { return try values(of: expression(.current, token), token.bindingPower) }
            return try infix(expression(.current, token))
        case .openBrace: throw JMESPathError("multi-select hashes are not supported", at: token.offset)
        case .ampersand: throw JMESPathError("references to expressions are not supported", at: token.offset)
        default: throw unexpected(token)
        }
    }

    private mutating func infix(_ left: JMESPathExpression) throws(JMESPathError) -> JMESPathExpression {
        let token = current
        if case .dot = token.kind, next.kind == .star {
            advance()
            return try values(of: left, token.bindingPower)
        }
        advance()
        switch token.kind {
        case .dot: return expression(.chain(left, try afterDot(token.bindingPower)), token)
        case .pipe: return expression(.chain(left, try expression(token.bindingPower)), token)
        case .or: return expression(.or(left, try expression(token.bindingPower)), token)
        case .and: return expression(.and(left, try expression(token.bindingPower)), token)
        case .comparator(let comparator): return expression(.comparison(comparator, left, try expression(token.bindingPower)), token)
        case .flatten:
            let opened = expression(.flatten(left), token)
            return expression(.projection(.elements, of: opened, each: try projected(token.bindingPower)), token)
        case .filter:
            let condition = try expression(0)
            try expect(.closeBracket)
            let each = current.kind == .flatten ? expression(.current, current) : try projected(token.bindingPower)
            return expression(.projection(.filter(condition), of: left, each: each), token)
        case .openBracket: return try bracket(left, token)
        case .openParenthesis: throw JMESPathError("only a function's name can stand before a parenthesis", at: token.offset)
        case .openBrace: throw JMESPathError("multi-select hashes are not supported", at: token.offset)
        default: throw unexpected(token)
        }
    }

    /// `[0]` and `[*]`, behind the opening bracket.
    private mutating func bracket(_ left: JMESPathExpression, _ token: JMESPathToken) throws(JMESPathError) -> JMESPathExpression {
        switch current.kind {
        case .number(let number) where next.kind != .colon:
            advance()
            try expect(.closeBracket)
            return expression(.chain(left, expression(.index(number), token)), token)
        case .end: throw unexpected()
        case .number, .colon: throw JMESPathError("slices are not supported", at: token.offset)
        case .star where next.kind == .closeBracket:
            advance()
            advance()
            return expression(.projection(.elements, of: left, each: try projected(20)), token)
        default: throw JMESPathError("multi-select lists are not supported", at: token.offset)
        }
    }

    /// `*`, which is the current token, over the values of an object.
    private mutating func values(of object: JMESPathExpression, _ power: Int) throws(JMESPathError) -> JMESPathExpression {
        let token = current
        try expect(.star)
        return expression(.projection(.values, of: object, each: try projected(power)), token)
    }

    /// What a projection does with each value.
    private mutating func projected(_ power: Int) throws(JMESPathError) -> JMESPathExpression {
        guard current.bindingPower >= JMESPathToken.projectionEnd else { return expression(.current, current) }
        switch current.kind {
        case .openBracket, .filter: return try expression(power)
        case .dot:
            advance()
            return try afterDot(power)
        default: throw unexpected()
        }
    }

    private mutating func afterDot(_ power: Int) throws(JMESPathError) -> JMESPathExpression {
        switch current.kind {
        case .identifier, .quotedIdentifier, .star: return try expression(power)
        case .openBracket: throw JMESPathError("multi-select lists are not supported", at: current.offset)
        case .openBrace: throw JMESPathError("multi-select hashes are not supported", at: current.offset)
        default: throw unexpected()
        }
    }

    private mutating func call(_ name: String, _ token: JMESPathToken) throws(JMESPathError) -> JMESPathExpression {
        try expect(.openParenthesis)
        var arguments: [JMESPathExpression] = []
        while current.kind != .closeParenthesis {
            if !arguments.isEmpty { try expect(.comma) }
            arguments.append(try expression(0))
        }
        advance()
        return expression(.call(name, arguments), token)
    }
}
