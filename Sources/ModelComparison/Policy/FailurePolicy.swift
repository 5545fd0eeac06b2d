/// Which changes a check fails on.
public enum FailurePolicy: String, Sendable, Hashable, CaseIterable {
    /// Those that break somebody.
    case breaking
    case any
    case never

    func failsOn(_ change: Change) -> Bool {
        switch self {
        case .breaking: change.isBreaking
        case .any: true
        case .never: false
        }
    }
}
