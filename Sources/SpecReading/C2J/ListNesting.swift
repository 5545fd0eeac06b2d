import ServiceModel

/// Lists and maps directly inside each other. As Swift has it they are one type, so they can neither hold themselves nor go on for ever; Smithy
/// asks the same (“Recursive shape definitions”: a list must not be recursive unless a structure or union stands between).
struct ListNesting {
    private let shapes: ShapeTable
    /// By shape, how many lists and maps it is deep; `nil` while that is being found.
    private var depths: [String: Int?] = [:]

    /// Reports lists and maps that hold only each other, or are nested too deeply.
    static func check(_ shapes: ShapeTable, diagnostics: DiagnosticCollector) {
        var nesting = ListNesting(shapes: shapes)
        for shape in shapes { nesting.visit(shape, diagnostics) }
    }

    private init(shapes: ShapeTable) {
        self.shapes = shapes
    }

    private mutating func visit(_ shape: Shape, _ diagnostics: DiagnosticCollector) {
        // Each leads to one other, so a path is all there is to walk.
        var path: [Shape] = []
        var depth = 0
        var next: Shape? = shape
        while let shape = next, let element = shape.element {
            if let known = depths[shape.name] {
                depth = known ?? 0
                if known == nil { reportCycle(path.drop { $0.name != shape.name }, diagnostics) }
                break
            }
            depths[shape.name] = .some(nil)
            path.append(shape)
            next = shapes[element.shape]
        }
        for shape in path.reversed() {
            depth += 1
            depths[shape.name] = depth
            if depth == SpecificationLimits.nestedLists + 1 {
                diagnostics.error(
                    "“\(shape.name)” holds more than \(SpecificationLimits.nestedLists) lists and maps directly inside each other", at: shape.location)
            }
        }
    }

    private func reportCycle(_ cycle: ArraySlice<Shape>, _ diagnostics: DiagnosticCollector) {
        guard let first = cycle.first else { return }
        let shown = cycle.prefix(4).map { "“\($0.name)”" } + (cycle.count > 4 ? ["…"] : [])
        let path = (shown + ["“\(first.name)”"]).joined(separator: " → ")
        diagnostics.error("lists and maps cannot hold themselves without a structure between: \(path)", at: first.element?.location ?? first.location)
    }
}

extension Shape {
    /// What a list or map holds.
    fileprivate var element: ShapeReference? {
        switch type {
        case .list(let list): list.element
        case .map(let map): map.value
        default: nil
        }
    }
}
