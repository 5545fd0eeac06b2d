/// A piece of an expression, which may be laid out on one line or on several.
indirect enum SyntaxNode {
    case token(String)
    /// Something in brackets, such as a call, an array or a dictionary.
    case group(open: String, items: [Item], close: String)

    struct Item {
        var label: String
        var value: SyntaxNode
        /// Whether the item is an alternative to another, and so stands in a comment.
        var isAlternative = false
    }

    /// The lines of the expression, the first of which goes on where something else stands.
    ///
    /// - Parameters:
    ///   - column: Where the lines behind the first begin.
    ///   - used: How many columns of the first line are taken.
    func lines(column: Int = 0, used: Int = 0) -> [String] {
        if let inline, used + inline.count <= Self.width { return [inline] }
        guard case .group(let open, let items, let close) = self, !items.isEmpty else { return [inline ?? ""] }
        var lines = [open]
        let last = items.lastIndex { !$0.isAlternative }
        for (index, item) in items.enumerated() {
            let inner = column + 4
            let value = item.value.lines(column: inner, used: inner + item.label.count + 1)
            var all = [String(repeating: " ", count: inner) + item.label + (value.first ?? "")] + value.dropFirst()
            if item.isAlternative {
                // Commented out as a whole.
                all = all.map { line in
                    let indentation = String(repeating: " ", count: inner)
                    return indentation + "// " + line.dropFirst(inner)
                }
            } else if index != last {
                all[all.count - 1] += ","
            }
            lines += all
        }
        lines.append(String(repeating: " ", count: column) + close)
        return lines
    }

    private static let width = 100

    /// The expression on one line; `nil` where it is better read on several.
    private var inline: String? {
        switch self {
        case .token(let text): return text
        case .group(let open, let items, let close):
            guard items.count <= 3, !items.contains(where: \.isAlternative) else { return nil }
            let parts = items.map { item in item.value.inline.map { item.label + $0 } }
            guard !parts.contains(nil) else { return nil }
            let text = open + parts.compactMap(\.self).joined(separator: ", ") + close
            return text.count <= 70 ? text : nil
        }
    }
}
