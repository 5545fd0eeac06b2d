/// What the conditions of generated waiters need beside Swift's own operators, as JMESPath and the matchers of waiters have it.
public enum WaiterCondition {
    /// Whether there are values, and all meet a condition (`pathAll`).
    public static func all<Value>(_ values: [Value]?, _ condition: (Value) -> Bool) -> Bool {
        guard let values, !values.isEmpty else { return false }
        return values.allSatisfy(condition)
    }

    /// How two numbers compare; `nil` where one is missing.
    public static func compare<Number: Comparable>(_ left: Number?, _ comparator: (Number, Number) -> Bool, _ right: Number?) -> Bool? {
        guard let left, let right else { return nil }
        return comparator(left, right)
    }
}
