import ServiceModel

extension Mutation {
    static let sideFiles: [Mutation] = [
        Mutation(.paginatorAdded, "paginators.ListWorkforces", .both, prepare: withoutPaginator) { $0.paginators.append(paginator) },
        Mutation(.paginatorRemoved, "paginators.ListWorkforces", .both, source: .declarationRemoved, withoutPaginator),
        Mutation(.paginatorChanged, "paginators.ListWorkforces", .both, named: "limit") { edit(&$0) { $0.limitKey = nil } },
        Mutation(.paginatorChanged, "paginators.ListWorkforces", .both, source: .declarationRemoved, named: "result") { edit(&$0) { $0.resultKeys = [] } },
        Mutation(.paginatorChanged, "paginators.ListWorkforces", .both, source: .declarationRemoved, named: "token") { edit(&$0) { $0.inputTokens = ["Marker"] } },
        Mutation(.waiterAdded, "waiters.WorkforceActive", .both) { $0.waiters = [waiter] },
        Mutation(.waiterRemoved, "waiters.WorkforceActive", .both, prepare: { $0.waiters = [waiter] }) { $0.waiters = [] },
        Mutation(.waiterChanged, "waiters.WorkforceActive", .both, prepare: { $0.waiters = [waiter] }) { $0.waiters[0].delay = 10 },
    ]

    private static let paginator = Paginator(
        operation: "ListWorkforces", inputTokens: ["NextToken"], outputTokens: ["NextToken"], limitKey: "MaxResults", resultKeys: ["Workforces"])
    private static let waiter = Waiter(
        name: "WorkforceActive", operation: "DescribeWorkforce", delay: 5, maximumAttempts: 20,
        acceptors: [Waiter.Acceptor(state: .success, matcher: .path, argument: "Workforce.Status", expected: .string("Active"))])

    @Sendable private static func withoutPaginator(_ model: inout ServiceModel) {
        model.paginators.removeAll { $0.operation == "ListWorkforces" }
    }

    private static func edit(_ model: inout ServiceModel, _ body: (inout Paginator) -> Void) {
        guard let index = model.paginators.firstIndex(where: { $0.operation == "ListWorkforces" }) else { return }
        body(&model.paginators[index])
    }
}
