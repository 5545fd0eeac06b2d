import ServiceModel

/// What came of each model of a sweep.
public struct SweepTable: Sendable {
    public struct Row: Sendable {
        /// The path of the model's folder.
        public var model: String
        public var shapes = 0
        public var milliseconds = 0
        public var files = 0
        public var bytes = 0
        public var diagnostics: [Diagnostic] = []

        /// What was said that is no known limitation.
        public var problems: [Diagnostic] {
            diagnostics.filter { $0.severity == .error || $0.limitation == nil }
        }
    }

    public var rows: [Row]

    /// The problems of all models.
    public var problems: [Diagnostic] { rows.flatMap(\.problems) }

    /// The table in Markdown, with a line for the sums.
    public var text: String {
        let heading = ["model", "shapes", "ms", "files", "bytes", "diagnostics"]
        let cells = rows.map { row in
            [Self.cell(row.model), "\(row.shapes)", "\(row.milliseconds)", "\(row.files)", "\(row.bytes)", Self.summary(row.diagnostics)]
        }
        let sums = [
            "\(rows.count) models", "\(rows.reduce(0) { $0 + $1.shapes })", "\(rows.reduce(0) { $0 + $1.milliseconds })",
            "\(rows.reduce(0) { $0 + $1.files })", "\(rows.reduce(0) { $0 + $1.bytes })", Self.summary(rows.flatMap(\.diagnostics)),
        ]
        let lines = [heading] + cells + [sums]
        let widths = heading.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            // Numbers stand to the right.
            let padded = cells.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - cells[column].count)
                return (1...4).contains(column) ? space + cells[column] : cells[column] + space
            }
            return "| " + padded.joined(separator: " | ") + " |\n"
        }
        let rule = heading.indices.map { column in
            String(repeating: "-", count: widths[column] + 1) + ((1...4).contains(column) ? ":" : "-")
        }
        return line(heading) + "|" + rule.joined(separator: "|") + "|\n" + lines.dropFirst().map(line).joined()
    }

    /// A path in a cell of the table.
    private static func cell(_ path: String) -> String {
        VisibleText.of(path).unicodeScalars.reduce(into: "") { $0 += ($1 == "|" ? "\\|" : String($1)) }
    }

    /// How many there are of each limitation; of all others, how severe they are.
    private static func summary(_ diagnostics: [Diagnostic]) -> String {
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics { counts[diagnostic.limitation?.rawValue ?? diagnostic.severity.rawValue, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
}
