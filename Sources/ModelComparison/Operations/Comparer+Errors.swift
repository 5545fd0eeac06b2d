import ServiceModel

extension Comparer {
    /// The errors that an operation may answer with.
    mutating func compareErrors(_ before: Operation, _ after: Operation, _ at: ChangeLocations) {
        let pairs = Pairing(before.errors, after.errors, by: \.shape)
        let reached = response(of: after.name)
        for error in pairs.added {
            let shapes = arriving(with: [error.shape])
            let rename = pairs.removed.first { renames.areAlike($0.shape, error.shape) }?.shape
            add(.errorAdded, at: .error(operation: after.name, shape: error.shape), at, reaching: reached, source: sourceOfArriving(shapes),
                "may answer with this error too", ChangeDetails(rename: rename, shapes: shapes))
        }
        for error in pairs.removed {
            let shapes = leaving(with: [error.shape])
            let rename = pairs.added.first { renames.areAlike(error.shape, $0.shape) }?.shape
            add(.errorRemoved, at: .error(operation: after.name, shape: error.shape), at, reaching: reached, source: sourceOfLeaving(shapes),
                "no longer answers with this error", ChangeDetails(rename: rename, shapes: shapes))
        }
        for (error, other) in pairs.common {
            let place = ChangePlace.error(operation: after.name, shape: other.shape)
            compareTexts(at: place, at, reaching: reached, (error.documentation, other.documentation), (nil, nil))
            compare(.errorTraitChanged, at: place, at, reaching: reached, "exception", error.isException, other.isException, trait: "exception")
            compareError(error.error, other.error, at: place, at, reaching: reached)
        }
    }

    /// What is known of an exception's form on the wire.
    mutating func compareError(
        _ before: ErrorTrait?, _ after: ErrorTrait?, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        guard before != after else { return }
        let id = ChangeID.errorTraitChanged
        // Old clients know an error by its code.
        compare(id, at: place, at, reaching: reached, "code", before?.code, after?.code, wire: .output, trait: "code")
        compare(id, at: place, at, reaching: reached, "httpStatusCode", before?.httpStatusCode, after?.httpStatusCode, trait: "httpStatusCode")
        compare(id, at: place, at, reaching: reached, "senderFault", before?.isSenderFault, after?.isSenderFault, trait: "senderFault")
        compare(id, at: place, at, reaching: reached, "fault", before?.isServerFault ?? false, after?.isServerFault ?? false, trait: "fault")
        compare(id, at: place, at, reaching: reached, "retryable", before?.retryable.map(Self.text), after?.retryable.map(Self.text), trait: "retryable")
        compare(id, at: place, at, reaching: reached, "synthetic", before?.isSynthetic ?? false, after?.isSynthetic ?? false, trait: "synthetic")
    }

    private static func text(_ retryable: RetryableTrait) -> String { retryable.isThrottling ? "throttling" : "yes" }
}
