/// Gives each source name of a scope an identifier of its own. The first to ask keeps a name that two would share.
struct NameScope {
    let place: SwiftIdentifier.Place
    private var taken: Set<String> = []

    init(_ place: SwiftIdentifier.Place) {
        self.place = place
    }

    /// - Parameter name: The name wanted, already in the case of its place.
    mutating func claim(_ name: String) -> String {
        let wanted = SwiftIdentifier.make(name, in: place)
        var identifier = wanted
        var number = 2
        while !taken.insert(identifier).inserted {
            identifier = "\(wanted)_\(number)"
            number += 1
        }
        return identifier
    }
}
