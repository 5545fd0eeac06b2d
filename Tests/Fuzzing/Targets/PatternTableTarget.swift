import PatternAutomata
import ShapewrightRuntime
import TestSupport

extension FuzzTarget {
    /// A table that was not generated: it is refused, or walks any text within its bounds. A table, a division of scalars and a text, parted by the
    /// byte 0; without the first two, the text alone walks tables of all forms.
    static let patternTable = FuzzTarget("pattern-table", longestInput: 1024, dictionary: "table") { input in
        try require(tables.count == patterns.count, "a pattern of the target's own is refused")
        let parts = input.parts(separatedBy: 0, atMost: 3)
        guard parts.count == 3 else {
            for (table, pattern) in tables { try require(table.matches(input.text) == pattern.matches(input.text), "\(pattern.pattern.text): the table differs") }
            return
        }
        let scalars = [parts[1].isEmpty ? nil : parts[1].text].compactMap(\.self) + [PatternTable.uniformScalars]
        do throws(DamagedTable) {
            let pattern = try ShapePattern("", table: parts[0].text, scalars: scalars)
            _ = pattern.matches(parts[2].text)
            _ = pattern.matches(parts[2].text + "é\u{10FFFF}a")
        } catch {
            let longest = ([parts[0].text] + scalars).map(\.utf8.count).max() ?? 0
            try require((0...longest).contains(error.offset), "damage at \(error.offset), outside of the table")
        }
    }

    private static let patterns = [
        "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", "[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]*", "(?=.*[0-9])(?=.*[a-z])(?!.*--).{2,40}", "(?:a|b)*a(?:a|b){60}", "([a-z]+) \\1",
        "(?i)(?s:.)*\\bé\\b.*$",
    ]

    private static let tables: [(ShapePattern, CompiledPattern)] = patterns.compactMap { text in
        guard let pattern = try? Pattern(parsing: text) else { return nil }
        let compiled = CompiledPattern(pattern, mode: .whole)
        return (try? ShapePattern(compiled.table)).map { ($0, compiled) }
    }
}
