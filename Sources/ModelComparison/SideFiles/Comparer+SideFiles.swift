import ServiceModel

extension Comparer {
    /// Paginators and waiters.
    mutating func compareSideFiles() {
        comparePaginators()
        compareWaiters()
    }

    private mutating func comparePaginators() {
        let pairs = Pairing(old.paginators, new.paginators, by: \.operation)
        for paginator in pairs.added where old.operation(named: paginator.operation) != nil {
            add(.paginatorAdded, at: .paginator(operation: paginator.operation), ChangeLocations(old: nil, new: paginator.location),
                reaching: whole(paginator.operation), "paginator added")
        }
        for paginator in pairs.removed where new.operation(named: paginator.operation) != nil {
            let hadPages = hasClient.old && PaginatorMethods(paginator, in: old).hasPages
            add(.paginatorRemoved, at: .paginator(operation: paginator.operation), ChangeLocations(old: paginator.location, new: nil),
                reaching: whole(paginator.operation), source: hadPages ? .breaking(.declarationRemoved) : .compatible, "paginator removed")
        }
        for (before, after) in pairs.common {
            let source = hasClient.old ? PaginatorMethods(before, in: old).verdict(on: PaginatorMethods(after, in: new)) : .compatible
            let traits = TraitComparison(
                id: .paginatorChanged, place: .paginator(operation: after.operation), locations: ChangeLocations(old: before.location, new: after.location),
                reach: whole(after.operation))
            traits.compare("input_token", before.inputTokens, after.inputTokens, source: source, &self)
            traits.compare("output_token", before.outputTokens, after.outputTokens, source: source, &self)
            traits.compare("limit_key", before.limitKey, after.limitKey, &self)
            traits.compare("result_key", before.resultKeys, after.resultKeys, source: source, &self)
            traits.compare("more_results", before.moreResults, after.moreResults, source: source, &self)
            traits.compare("non_aggregate_keys", before.nonAggregateKeys, after.nonAggregateKeys, &self)
            traits.compare("py_input_token", before.pythonInputToken, after.pythonInputToken, &self)
        }
    }

    private mutating func compareWaiters() {
        let pairs = Pairing(old.waiters, new.waiters, by: \.name)
        for waiter in pairs.added where old.operation(named: waiter.operation) != nil {
            add(.waiterAdded, at: .waiter(waiter.name), ChangeLocations(old: nil, new: waiter.location), reaching: whole(waiter.operation), "waiter added")
        }
        for waiter in pairs.removed where new.operation(named: waiter.operation) != nil {
            add(.waiterRemoved, at: .waiter(waiter.name), ChangeLocations(old: waiter.location, new: nil), reaching: whole(waiter.operation), "waiter removed")
        }
        for (before, after) in pairs.common {
            let at = ChangeLocations(old: before.location, new: after.location)
            let traits = TraitComparison(id: .waiterChanged, place: .waiter(after.name), locations: at, reach: whole(after.operation))
            traits.compare("operation", before.operation, after.operation, &self)
            traits.compare("delay", before.delay, after.delay, &self)
            traits.compare("maxAttempts", before.maximumAttempts, after.maximumAttempts, &self)
            traits.compare("acceptors", before.acceptors.map(Self.text), after.acceptors.map(Self.text), &self)
            compareTexts(at: .waiter(after.name), at, reaching: whole(after.operation), (before.documentation, after.documentation), (nil, nil))
        }
    }

    private static func text(_ acceptor: Waiter.Acceptor) -> String {
        let expected = switch acceptor.expected {
        case .string(let text): "“\(text)”"
        case .number(let number): number.description
        case .boolean(let flag): flag ? "true" : "false"
        case .null, .array, .object: "\(acceptor.expected)"
        }
        return "\(acceptor.state.rawValue) where \(acceptor.matcher.rawValue) \(acceptor.argument.map { "\($0) " } ?? "")is \(expected)"
    }
}
