import ServiceModel

extension Paginator: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("operation", operation)
        object.list("inputToken", inputTokens)
        object.list("outputToken", outputTokens)
        object.set("limitKey", limitKey)
        object.list("resultKey", resultKeys)
        object.set("moreResults", moreResults)
        object.list("nonAggregateKeys", nonAggregateKeys)
        object.set("pyInputToken", pythonInputToken)
        return object.value
    }
}

extension Waiter: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("name", name)
        object.set("operation", operation)
        object.set("documentation", documentation)
        object.set("delay", delay)
        object.set("maxAttempts", maximumAttempts)
        object.set("acceptors", acceptors)
        return object.value
    }
}

extension Waiter.Acceptor: Inspectable {
    var inspection: DocumentValue {
        var object = InspectionObject()
        object.set("state", state)
        object.set("matcher", matcher)
        object.set("argument", argument)
        object.set("expected", expected)
        return object.value
    }
}

extension Waiter.Acceptor.State: Inspectable {}
extension Waiter.Acceptor.Matcher: Inspectable {}
