/// An inclusive range of lengths.
///
/// Not a `ClosedRange`, which traps where a specification's minimum exceeds its maximum.
public struct LengthBounds: Sendable, Hashable {
    public var minimum: Int
    public var maximum: Int

    public init(min minimum: Int = 0, max maximum: Int = .max) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Reports what is wrong with a length.
    func check(_ length: Int, _ source: ConstraintSource, value: @autoclosure () -> String?, into report: inout ValidationReport) {
        if length < minimum, report.appliesMinimum(source) {
            report.add(source, value: value()) { .minimumLength(minimum, was: length) }
        }
        if length > maximum, report.appliesBeyondMinima {
            report.add(source, value: value()) { .maximumLength(maximum, was: length) }
        }
    }
}
