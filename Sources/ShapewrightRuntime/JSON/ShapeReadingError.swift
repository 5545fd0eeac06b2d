/// What was read does not fit the model. Holds the path in wire names, never the value itself, which may be a secret.
public struct ShapeReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where, from the outermost structure inwards.
    public private(set) var path: [PathStep]
    /// What was expected, and what stood there.
    public var problem: String

    package init(_ problem: String, path: [PathStep] = []) {
        self.problem = problem
        self.path = path
    }

    func inside(_ step: PathStep) -> ShapeReadingError {
        ShapeReadingError(problem, path: [step] + path)
    }

    /// The error with a path on which no key of a map shows: one within a secret is a secret too.
    var redacted: ShapeReadingError {
        ShapeReadingError(problem, path: path.map { step in if case .key = step { .redactedKey } else { step } })
    }

    public var description: String {
        path.isEmpty ? problem : "\(PathStep.describe(path)): \(problem)"
    }
}

/// One step of a path through a value, in wire names.
public enum PathStep: Sendable, Hashable {
    case member(String)
    /// An entry of a list, counted from 0.
    case index(Int)
    /// An entry of a map.
    case key(String)

    /// In place of a key that is a secret.
    static let redactedKey = PathStep.key("***")

    /// `OidcConfig.Scopes[3]`, `Params["a b"].Name`.
    public static func describe(_ path: [PathStep]) -> String {
        var text = ""
        for step in path {
            switch step {
            case .member(let name): text += text.isEmpty ? name : ".\(name)"
            case .index(let index): text += "[\(index)]"
            case .key(let key): text += "[\(Excerpt.quoted(key))]"
            }
        }
        return text
    }
}
