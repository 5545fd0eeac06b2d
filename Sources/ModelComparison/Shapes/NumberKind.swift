import ServiceModel

/// The kinds of numbers, by what they hold.
enum NumberKind: String {
    case integer, long, float, double

    /// What a change from one kind to another means; `nil` where one is no number.
    ///
    /// Whoever reads the smaller kind may meet a value that it does not hold.
    static func change(from before: String, to after: String) -> (wire: ShapeDirections, validation: ValidationVerdict)? {
        guard let one = NumberKind(rawValue: before), let other = NumberKind(rawValue: after) else { return nil }
        if one.size < other.size { return (one.isInteger ? .output : [], .wider) }
        return (other.isInteger ? .input : [], .narrower)
    }

    private var isInteger: Bool { self == .integer || self == .long }

    private var size: Int {
        switch self {
        case .integer: 0
        case .long: 1
        case .float: 2
        case .double: 3
        }
    }
}
