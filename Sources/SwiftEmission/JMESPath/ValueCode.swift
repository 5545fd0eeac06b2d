/// Swift code for an expression's value.
struct ValueCode: Sendable {
    /// How tightly code holds together, so that parentheses stand where they have to.
    enum Precedence: Int, Sendable, Comparable {
        case ternary, or, and, comparison, postfix

        static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
    }

    var code: SwiftCode
    var type: ValueType
    /// Whether the value may be `nil`.
    var isOptional = false
    /// Whether the last link of a chain is what may be `nil`, and has to be unwrapped to go on.
    var endsInOptional = false
    var precedence = Precedence.postfix
    /// Whether the code names what it is evaluated against.
    var usesCurrent = true
    /// The value, where the expression states it.
    var literal: JMESPathExpression.Literal?

    /// What closures call what they are evaluated against.
    static func current(_ type: ValueType) -> ValueCode { ValueCode(code: "$0", type: type) }

    static func constant(_ value: Bool) -> ValueCode {
        ValueCode(code: value ? "true" : "false", type: .boolean, usesCurrent: false, literal: .boolean(value))
    }

    /// The code as an operand of something that holds so tightly.
    func operand(_ minimum: Precedence) -> SwiftCode {
        precedence < minimum ? "(\(code))" : code
    }

    /// The chain with another link.
    ///
    /// - Parameter isOptional: Whether the link's own value may be `nil`.
    func link(_ link: SwiftCode, _ type: ValueType, isOptional: Bool = false) -> ValueCode {
        let isUnwrapped = precedence == .postfix ? endsInOptional : self.isOptional
        return ValueCode(
            code: "\(operand(.postfix))\(isUnwrapped ? "?" : "")\(link)", type: type, isOptional: self.isOptional || isOptional,
            endsInOptional: isOptional, usesCurrent: usesCurrent)
    }

    /// Two values joined by an operator to what is no optional.
    static func joined(_ left: ValueCode, _ symbol: SwiftCode, _ right: ValueCode, _ precedence: Precedence, operands: Precedence) -> ValueCode {
        ValueCode(
            code: "\(left.operand(operands)) \(symbol) \(right.operand(operands))", type: .boolean, precedence: precedence,
            usesCurrent: left.usesCurrent || right.usesCurrent)
    }

    /// The code as a closure that takes what it is evaluated against.
    var closure: SwiftCode { "{\(parameter) \(code) }" }

    /// The same on three lines, where one would be too long.
    ///
    /// - Parameters:
    ///   - indentation: Of the line that the closure begins on.
    ///   - column: Where on that line it begins.
    func closure(indentation: Int, after column: Int) -> SwiftCode {
        guard column + code.text.utf8.count > Self.longestLine else { return closure }
        let space = SwiftCode.spaces(indentation)
        return "{\(parameter)\n\(space)    \(code)\n\(space)}"
    }

    private var parameter: SwiftCode { usesCurrent ? "" : " _ in" }
    private static let longestLine = 120
}
