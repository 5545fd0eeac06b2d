/// The names that a file may refer to, in the order of the specification.
struct NameList {
    let ordered: [String]
    private let known: Set<String>

    init(_ names: [String]) {
        ordered = names
        known = Set(names)
    }

    func contains(_ name: String) -> Bool { known.contains(name) }
}
