/// By which step of semantic versioning a package with the generated code goes on.
public enum VersionStep: String, Sendable, Hashable, CaseIterable, Comparable {
    case none
    case patch
    case minor
    case major

    /// The step that a difference asks for: major where anybody breaks, minor where something can be used or sent that could not, patch for the rest.
    public init(_ difference: ModelDifference) {
        self = difference.changes.map(VersionStep.init).max() ?? .none
    }

    private init(_ change: Change) {
        if change.isBreaking {
            self = .major
        } else if change.id.isNews || change.validation == .wider {
            self = .minor
        } else {
            self = .patch
        }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: VersionStep, right: VersionStep) -> Bool { left.rank < right.rank }
}
