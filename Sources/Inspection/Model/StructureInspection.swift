import ServiceModel

extension InspectionObject {
    /// Adds what only structures have.
    ///
    /// - Parameter isIndirect: Whether a member must be stored out of line, which only the whole model tells.
    mutating func merge(_ structure: Structure, isIndirect: (Member) -> Bool) {
        switch structure.variant {
        case .plain:
            break
        case .union:
            set("variant", "union")
        case .document:
            set("variant", "document")
        case .eventStream:
            set("variant", "eventStream")
        case .exception(let error):
            set("variant", "exception")
            set("error", error == ErrorTrait() ? nil : error)
        }
        list("rules", structure.rules)
        // There even if empty, so that a script may walk the members of each structure without asking.
        set("members", structure.members.map { $0.inspection(isIndirect: isIndirect($0)) })
    }
}

extension ErrorTrait: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("code", code)
        object.set("httpStatusCode", httpStatusCode)
        object.set("senderFault", isSenderFault)
        object.flag("fault", isServerFault)
        object.set("retryable", retryable)
        object.flag("synthetic", isSynthetic)
        return object.value
    }
}

extension RetryableTrait: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.flag("throttling", isThrottling)
        return object.value
    }
}
