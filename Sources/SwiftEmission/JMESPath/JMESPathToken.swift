/// A token of an expression.
struct JMESPathToken: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case identifier(String)
        /// In double quotes: a name, never a function's.
        case quotedIdentifier(String)
        case number(Int)
        case literal(JMESPathExpression.Literal)
        case comparator(JMESPathExpression.Comparator)
        case dot, star, comma, colon, at, pipe, or, and, not, ampersand
        case openBracket, closeBracket, openParenthesis, closeParenthesis, openBrace, closeBrace
        /// `[]`
        case flatten
        /// `[?`
        case filter
        case end
    }

    var kind: Kind
    /// In UTF-8 code units from the beginning of the expression.
    var offset: Int

    /// How tightly the token binds what stands before it. The order is that of JMESPath's grammar.
    var bindingPower: Int {
        switch kind {
        case .pipe: 1
        case .or: 2
        case .and: 3
        case .comparator: 5
        case .flatten: 9
        case .star: 20
        case .filter: 21
        case .dot: 40
        case .not: 45
        case .openBrace: 50
        case .openBracket: 55
        case .openParenthesis: 60
        default: 0
        }
    }

    /// A projection goes on to the right up to a token that binds less than this.
    static let projectionEnd = 10
}
