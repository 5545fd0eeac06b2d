import ServiceModel

/// Reads `waiters-2.json`.
struct WaiterReader {
    /// The names of the service's operations.
    let operations: NameList
    let diagnostics: DiagnosticCollector

    func read(_ node: JSONNode) -> [Waiter] {
        guard var reader = ObjectReader(node, "the waiters file", diagnostics: diagnostics) else { return [] }
        if let version = reader.value("version", .mandatory), version.number != 2 {
            diagnostics.error("only version 2 of waiters is known", at: version.location)
        }
        let waiters = (reader.fields("waiters", .mandatory, limit: SpecificationLimits.operations) ?? []).compactMap(waiter)
        reader.finish()
        return waiters
    }

    private func waiter(_ field: JSONField) -> Waiter? {
        guard var reader = ObjectReader(field.value, "a waiter", diagnostics: diagnostics) else { return nil }
        let operation = reader.locatedString("operation", .mandatory)
        if let operation, !operations.contains(operation.value) {
            let hint = diagnostics.suggestion(for: operation.value, in: operations.ordered)
            diagnostics.error("the service has no operation “\(operation.value)”\(hint)", at: operation.location)
        }
        let waiter = Waiter(
            name: field.key,
            operation: operation?.value ?? "",
            delay: natural("delay", &reader),
            maximumAttempts: natural("maxAttempts", &reader),
            documentation: reader.string("description"),
            acceptors: (reader.elements("acceptors", .mandatory) ?? []).compactMap(acceptor),
            location: field.keyLocation
        )
        reader.finish()
        return waiter
    }

    /// A mandatory number of seconds or tries.
    private func natural(_ key: String, _ reader: inout ObjectReader) -> Int {
        guard let field = reader.field(key, .mandatory) else { return 0 }
        if let number = field.value.number?.int64.flatMap(Int.init(exactly:)), number >= 0 { return number }
        let found = field.value.number.map(\.description) ?? field.value.kind.phrase
        diagnostics.error("“\(key)” in a waiter must be a whole number from 0, found \(found)", at: field.value.location)
        return 0
    }

    private func acceptor(_ node: JSONNode) -> Waiter.Acceptor? {
        guard var reader = ObjectReader(node, "an acceptor", diagnostics: diagnostics) else { return nil }
        let state = reader.choice("state", .mandatory, of: Waiter.Acceptor.State.self)
        let matcher = reader.choice("matcher", .mandatory, of: Waiter.Acceptor.Matcher.self)
        let expected = reader.value("expected", .mandatory)
        let needsArgument =
            switch matcher {
            case .path, .pathAll, .pathAny: true
            case .status, .error, nil: false
            }
        let argument = reader.locatedString("argument", needsArgument ? .mandatory : .optional)
        reader.finish()
        guard let state, let matcher, let expected else { return nil }
        checkExpectation(expected, of: matcher)
        return Waiter.Acceptor(
            state: state, matcher: matcher, argument: argument?.value, expected: expected.documentValue, location: argument?.location ?? node.location)
    }

    private func checkExpectation(_ expected: JSONNode, of matcher: Waiter.Acceptor.Matcher) {
        switch matcher {
        case .path, .pathAll, .pathAny:
            break
        case .status where expected.number?.isInteger != true:
            diagnostics.error("a status matcher must expect a whole number, found \(expected.kind.phrase)", at: expected.location)
        case .error where expected.kind != .string && expected.kind != .boolean:
            // A boolean asks whether there is any error at all.
            diagnostics.error("an error matcher must expect a string or a boolean, found \(expected.kind.phrase)", at: expected.location)
        case .status, .error:
            break
        }
    }
}
