import ServiceModel

extension Constraint: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        switch rule {
        case .length(let bounds):
            object.set("length", bounds)
        case .range(let bounds):
            object.set("range", bounds)
        case .pattern(let pattern):
            object.set("pattern", pattern.expression)
            object.set("matching", pattern.matching)
        }
        object.set("origin", origin)
        return object.value
    }
}

extension Bounds: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("min", minimum)
        object.set("max", maximum)
        return object.value
    }
}

extension PatternMatching: Inspectable {}

extension ConstraintOrigin: Inspectable {
    var inspection: DocumentValue {
        switch self {
        case .model: .string("model")
        case .documentation(let justification): justification.inspection
        }
    }
}

extension Justification: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("reason", reason)
        object.set("reference", reference)
        return object.value
    }
}

extension StructureRule: Inspectable {
    /// The keys are those of `refinements.json`, where these rules come from.
    var inspection: DocumentValue {
        var object = InspectionObject()
        switch kind {
        case .mutuallyExclusive(let paths): object.set("mutuallyExclusive", paths)
        case .atLeastOne(let paths): object.set("atLeastOneOf", paths)
        case .unique(let path): object.set("unique", path)
        case .uniform(let path): object.set("uniform", path)
        }
        object.set("origin", origin)
        return object.value
    }
}

extension MemberPath: Inspectable {
    var inspection: DocumentValue { .string(description) }
}
