import ServiceModel

extension OperationPage {
    mutating func waiters() {
        guard let waiters = site.waiters[operation.name] else { return }
        section("Waiters")
        page.paragraph("Conditions that callers wait for by calling again.")
        for waiter in waiters {
            page.item("\(PageMarkup.code(waiter.name)): every \(waiter.delay) s, at most \(waiter.maximumAttempts) times")
            if let method = site.context.methodName(waiter) {
                page.code(["try await client.\(method)(\(operation.input == nil ? "" : "request"))"], language: "swift", at: 2)
            } else {
                page.paragraph("The client has no method for it.", at: 2)
            }
            page.documentation(waiter.documentation, at: 2)
            for (index, acceptor) in waiter.acceptors.enumerated() {
                page.item("\(acceptor.state.rawValue) where \(Self.condition(acceptor))", at: 2, tight: index > 0)
            }
        }
    }

    private static func condition(_ acceptor: Waiter.Acceptor) -> String {
        let expected = PageMarkup.code(text(acceptor.expected))
        let argument = PageMarkup.code(acceptor.argument ?? "")
        return switch acceptor.matcher {
        case .path: "\(argument) is \(expected)"
        case .pathAll: "all of \(argument) are \(expected)"
        case .pathAny: "any of \(argument) is \(expected)"
        case .status: "the HTTP status is \(expected)"
        case .error where acceptor.expected == .boolean(false): "there is no error"
        case .error: "the error is \(expected)"
        }
    }

    private static func text(_ value: DocumentValue) -> String {
        switch value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let value): value.description
        case .string(let value): value
        case .array(let values): "[" + values.map(text).joined(separator: ", ") + "]"
        case .object(let fields): "{" + fields.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
