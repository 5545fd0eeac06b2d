import ServiceModel

/// Members that hold secrets by their name, and are not marked sensitive.
enum UnmarkedSecret: LintRule {
    private static let endings = ["Password", "Passphrase", "ClientSecret", "SecretKey", "SecretAccessKey", "PrivateKey", "SecretString", "SharedSecret"]

    static func findings(_ facts: ModelFacts) -> [Finding] {
        facts.members.compactMap { shape, member in
            guard let ending = endings.first(where: { isNamed(member.name, $0) }), !shape.traits.isSensitive else { return nil }
            guard let target = facts.model.shapes[member.shape], !target.traits.isSensitive, member.traits.deprecation == nil else { return nil }
            switch target.type {
            case .string(let values) where values.isEmpty: break
            case .blob: break
            default: return nil
            }
            let message = "by its name the member holds a secret (“\(ending)”), and “\(target.name)” is not marked sensitive"
            return Finding(.unmarkedSecret, .member(shape: shape.name, member: member.name), .whole, message, at: member.location)
        }
    }

    /// Whether a name ends so, in the case of either kind of service.
    private static func isNamed(_ name: String, _ ending: String) -> Bool {
        name.hasSuffix(ending) || name == ending.prefix(1).lowercased() + ending.dropFirst()
    }
}
