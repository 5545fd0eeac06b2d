/// The shapes of a model by name, in the order of the specification.
public struct ShapeTable: Sendable, RandomAccessCollection {
    private var ordered: [Shape] = []
    private var positions: [String: Int] = [:]

    public init() {}

    /// A table of shapes whose names all differ; of two with one name the first stays.
    public init(_ shapes: some Sequence<Shape>) {
        for shape in shapes where positions[shape.name] == nil { append(shape) }
    }

    public var startIndex: Int { ordered.startIndex }
    public var endIndex: Int { ordered.endIndex }
    public subscript(position: Int) -> Shape { ordered[position] }

    /// Where the shape of that name stands.
    public func position(of name: String) -> Int? { positions[name] }

    /// The shape of that name. Setting replaces in place, appends what is new, and ignores `nil`.
    public subscript(name: String) -> Shape? {
        get { positions[name].map { ordered[$0] } }
        set {
            guard let newValue else { return }
            if let position = positions[name] { ordered[position] = newValue } else { append(newValue) }
        }
    }

    private mutating func append(_ shape: Shape) {
        positions[shape.name] = ordered.count
        ordered.append(shape)
    }
}
