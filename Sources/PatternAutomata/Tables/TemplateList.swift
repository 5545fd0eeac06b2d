/// The templates of rows that a table has written so far, to be found by what they give.
struct TemplateList {
    /// How far back a row's template is looked for.
    private static let searched = 500

    private(set) var templates: [RowTemplate] = []
    /// The latest place of each template.
    private var places: [RowTemplate: Int] = [:]
    /// By which classes of a row lead anywhere, as a hash: of which of them templates name the target as itself. Rarely there are many ways.
    private var absoluteClasses: [UInt64: [BitSet]] = [:]

    mutating func append(_ template: RowTemplate) {
        var absolute = BitSet(capacity: template.cells.count)
        for (index, cell) in template.cells.enumerated() where RowTemplate.isAbsolute(cell) { absolute.insert(index) }
        let leading = Self.hash(template.cells.count) { template.cells[$0] != RowTemplate.nowhere }
        if absoluteClasses[leading]?.contains(absolute) != true { absoluteClasses[leading, default: []].append(absolute) }
        places[template] = templates.count
        templates.append(template)
    }

    /// The latest template that gives the row of a state.
    func latest(fitting state: Int, of automaton: Automaton) -> Int? {
        let leading = Self.hash(automaton.classCount) { automaton.target(Int32(state), $0) != Automaton.dead }
        let oldest = max(templates.count - Self.searched, 0)
        var latest = oldest - 1
        for absolute in absoluteClasses[leading] ?? [] {
            if let place = places[RowTemplate(state, of: automaton, absolute: absolute)] { latest = max(latest, place) }
        }
        return latest >= oldest ? latest : nil
    }

    private static func hash(_ classCount: Int, _ isLeading: (Int) -> Bool) -> UInt64 {
        var hash = QuickHash()
        for index in 0..<classCount where isLeading(index) { hash.combine(index) }
        return hash.value
    }
}
