import Foundation

/// One step of a traversal, for equality and hashing: two values of a type are equal where their steps are.
enum ShapeEvent: Hashable {
    /// An optional member without a value.
    case absent
    /// A member with one, by the address of its name, which tells the members of a union apart.
    case member(UnsafePointer<UInt8>)
    /// An entry of a map, or a member whose name is known only at run time.
    case key(String)
    /// A list or map begins, with that many entries.
    case list(Int)
    case map(Int)
    case null
    case string(String)
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case bytes(Data)
}

/// What a writer does with the steps of a traversal that is not to be written: keeps them, compares them with those kept, or hashes them.
///
/// So generated structures are `Hashable` without code of their own, which would be a quarter of what they cost to compile.
final class ShapeEvents {
    private(set) var hasher: Hasher?
    private(set) var areEqual = true
    private var kept: [ShapeEvent] = []
    private var isComparing = false
    private var compared = 0

    init() {}

    init(hasher: Hasher) { self.hasher = hasher }

    /// Compares what follows with what was kept so far.
    func startComparison() { isComparing = true }

    func add(_ event: ShapeEvent) {
        if hasher != nil {
            hasher!.combine(event)
        } else if isComparing {
            guard areEqual else { return }
            areEqual = compared < kept.count && kept[compared] == event
            compared += 1
        } else {
            kept.append(event)
        }
    }
}
