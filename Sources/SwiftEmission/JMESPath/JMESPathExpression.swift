import ServiceModel

/// An expression of [JMESPath](https://jmespath.org/specification.html), as far as waiters use the language: all but multi-select lists and
/// hashes, slices and references to expressions.
struct JMESPathExpression: Sendable, Hashable {
    indirect enum Kind: Sendable, Hashable {
        /// What the expression is evaluated against (`@`).
        case current
        /// A member of the current value.
        case field(String)
        /// An element of the current value; from the end where the number is negative.
        case index(Int)
        /// The second expression, evaluated against the value of the first: `a.b`, `a[0]`, `a | b`.
        case chain(JMESPathExpression, JMESPathExpression)
        /// The elements of a list, those that are lists themselves opened (`[]`).
        case flatten(JMESPathExpression)
        /// What an expression makes of each value of another, without nulls.
        case projection(Projection, of: JMESPathExpression, each: JMESPathExpression)
        case comparison(Comparator, JMESPathExpression, JMESPathExpression)
        case and(JMESPathExpression, JMESPathExpression)
        case or(JMESPathExpression, JMESPathExpression)
        case not(JMESPathExpression)
        case literal(Literal)
        case call(String, [JMESPathExpression])
    }

    /// Which values are projected.
    enum Projection: Sendable, Hashable {
        /// The elements of a list (`[*]`, and what `[]` has opened).
        case elements
        /// The values of an object (`.*`).
        case values
        /// The elements of a list that meet a condition (`[?…]`).
        case filter(JMESPathExpression)
    }

    enum Comparator: String, Sendable, Hashable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    /// A value that the expression states itself.
    enum Literal: Sendable, Hashable {
        case null
        case boolean(Bool)
        case number(ExactDecimal)
        case string(String)
    }

    var kind: Kind
    /// Where the expression's own token stands in the text, in UTF-8 code units.
    var offset: Int

    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
