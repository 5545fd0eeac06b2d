/// Whether clients made from the old model and servers that follow the new one still understand each other's messages.
public enum WireVerdict: String, Sendable, Hashable, CaseIterable {
    case compatible
    case breaking
}

/// How the values that the new model accepts lie to those that the old one accepts.
public enum ValidationVerdict: String, Sendable, Hashable, CaseIterable {
    case same
    /// Values refused before are accepted now.
    case wider
    /// Values accepted before are refused now.
    case narrower
    /// Both.
    case incomparable
    /// Two patterns that could not be compared within the bound of work.
    case unknown

    /// The verdict on two changes together.
    public func combined(with other: ValidationVerdict) -> ValidationVerdict {
        switch (self, other) {
        case (.same, let verdict), (let verdict, .same): verdict
        case (.unknown, _), (_, .unknown): .unknown
        default: self == other ? self : .incomparable
        }
    }

    /// The verdict on the change back.
    public var mirrored: ValidationVerdict {
        switch self {
        case .wider: .narrower
        case .narrower: .wider
        case .same, .incomparable, .unknown: self
        }
    }

    /// Whether values may be refused that were accepted.
    public var losesValues: Bool {
        switch self {
        case .same, .wider: false
        case .narrower, .incomparable, .unknown: true
        }
    }
}

/// Whether code written against what was generated from the old model compiles against what is generated from the new one.
public enum SourceVerdict: Sendable, Hashable {
    case compatible
    case breaking(SourceBreak)

    public var isBreaking: Bool { self != .compatible }

    /// The verdict's word, as reports have it.
    public var word: String { isBreaking ? "breaking" : "compatible" }

    /// The first of two verdicts that breaks.
    public func combined(with other: SourceVerdict) -> SourceVerdict { isBreaking ? self : other }
}

/// Why code stops compiling.
public enum SourceBreak: String, Sendable, Hashable, CaseIterable {
    /// A type, property, method, case or static property is no more.
    case declarationRemoved = "declaration-removed"
    /// A property, parameter or result has another type, or is optional where it was not, or the reverse.
    case typeChanged = "type-changed"
    /// An initialiser has a parameter more without a default.
    case argumentAdded = "argument-added"
    /// An initialiser's parameters stand in another order.
    case argumentsReordered = "arguments-reordered"
    /// An enumeration has a case more: a `switch` over all is no longer complete.
    case caseAdded = "case-added"
    /// `ClientProtocol` has a method more, which a conforming type of one's own lacks.
    case requirementAdded = "requirement-added"
    /// A method takes or returns something else.
    case signatureChanged = "signature-changed"
    /// A declaration is called something else.
    case renamed
}
