import PatternAutomata
import ShapewrightRuntime

extension ShapePattern {
    /// What generated code would hold for an expression.
    package init(compiling expression: StaticString, _ mode: MatchMode = .whole) throws {
        let pattern = try Pattern(parsing: expression.description)
        try self.init(CompiledPattern(pattern, mode: mode).table, of: expression)
    }

    package init(_ table: PatternTable, of expression: StaticString = "") throws {
        try self.init(expression, table: table.text, scalars: table.scalars)
    }
}
