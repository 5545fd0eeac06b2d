import Testing

@testable import SwiftEmission

struct JMESPathParserTests {
    /// The tree, in a form that shows what belongs to what.
    private func tree(_ expression: JMESPathExpression) -> String {
        switch expression.kind {
        case .current: "@"
        case .field(let name): name
        case .index(let index): "[\(index)]"
        case .chain(let first, let second): "(\(tree(first)) . \(tree(second)))"
        case .flatten(let list): "flat(\(tree(list)))"
        case .projection(.elements, let source, let each): "each(\(tree(source)), \(tree(each)))"
        case .projection(.values, let source, let each): "values(\(tree(source)), \(tree(each)))"
        case .projection(.filter(let condition), let source, let each): "filter(\(tree(source)), \(tree(condition)), \(tree(each)))"
        case .comparison(let comparator, let left, let right): "(\(tree(left)) \(comparator.rawValue) \(tree(right)))"
        case .and(let left, let right): "(\(tree(left)) && \(tree(right)))"
        case .or(let left, let right): "(\(tree(left)) || \(tree(right)))"
        case .not(let operand): "!\(tree(operand))"
        case .literal(.null): "null"
        case .literal(.boolean(let value)): "\(value)"
        case .literal(.number(let number)): number.description
        case .literal(.string(let text)): "'\(text)'"
        case .call(let name, let arguments): "\(name)(\(arguments.map(tree).joined(separator: ", ")))"
        }
    }

    @Test(arguments: [
        ("a", "a"), ("a.b.c", "((a . b) . c)"), ("\"a b\".c", "(a b . c)"), (#""\u00e9\n""#, "é\n"), ("@", "@"),
        ("a[0]", "(a . [0])"), ("[-1]", "(@ . [-1])"), ("a | b", "(a . b)"),
        // A projection takes in what stands to its right, up to the next one that flattens, an operator, a pipe or a parenthesis.
        ("a[].b.c", "each(flat(a), (b . c))"), ("a[*].b[*].c", "each(a, each(b, c))"), ("a[].b[].c", "each(flat(each(flat(a), b)), c)"),
        ("a[*].b | [0]", "(each(a, b) . (@ . [0]))"), ("(a[*].b)[0]", "(each(a, b) . [0])"), ("a[*][0]", "each(a, (@ . [0]))"),
        ("a.*.b", "values(a, b)"), ("*.b", "values(@, b)"), ("a[?b == 'c'].d", "filter(a, (b == 'c'), d)"), ("a[?b][].c", "each(flat(filter(a, b, @)), c)"),
        ("a.*.b[?c]", "filter(values(a, b), c, @)"), ("[*].a", "each(@, a)"), ("[].a", "each(flat(@), a)"), ("[?a]", "filter(@, a, @)"),
        ("a || b && c", "(a || (b && c))"), ("a && b == c", "(a && (b == c))"), ("!a.b == c", "((!a . b) == c)"), ("!(a || b)", "!(a || b)"), ("a == b || c != d", "((a == b) || (c != d))"),
        ("length(a[]) > `0`", "(length(each(flat(a), @)) > 0)"), ("contains(a, 'b')", "contains(a, 'b')"), ("f()", "f()"),
        ("`1.5e1`", "15"), ("` true `", "true"), ("`null`", "null"), (#"`"a\"b"`"#, "'a\"b'"), ("`a\\`b`", "'a`b'"), (#"'a\'b\n'"#, #"'a'b\n'"#), ("''", "''"),
    ])
    func trees(text: String, expected: String) throws {
        #expect(try tree(JMESPathParser.parse(text)) == expected)
    }

    @Test(arguments: [
        ("", 0, "the expression ends too soon"), ("a.", 2, "the expression ends too soon"), ("a..b", 2, "unexpected in an expression"),
        ("a b", 2, "unexpected in an expression"), ("a[", 2, "the expression ends too soon"), ("a[0", 3, "the expression ends too soon"),
        ("a = b", 2, "“=” compares nothing; “==” does"), ("a ~ b", 2, "unexpected character"), ("é", 0, "unexpected character"),
        ("'a", 0, "the closing “'” is missing"), ("a == `1", 5, "the closing “`” is missing"), (#""\x""#, 0, "the name in quotes is no JSON string"),
        (#"`"a`"#, 0, "the literal is no JSON"), ("`[1]`", 0, "literal lists and objects are not supported"),
        ("a[0:2]", 1, "slices are not supported"), ("a[b, c]", 1, "multi-select lists are not supported"), ("a.{b: c}", 2, "multi-select hashes are not supported"),
        ("sort_by(a, &b)", 11, "references to expressions are not supported"), ("f(a b)", 4, "unexpected in an expression"), ("(a", 2, "the expression ends too soon"),
        ("a(b)(c)", 4, "only a function's name can stand before a parenthesis"), ("[99999999999999999999]", 1, "no whole number that an index could be"),
    ])
    func problems(text: String, offset: Int, message: String) {
        let error = #expect(throws: JMESPathError.self) { try JMESPathParser.parse(text) }
        #expect(error == JMESPathError(message, at: offset))
    }
}
