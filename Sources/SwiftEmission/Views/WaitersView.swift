import ServiceModel

extension EmissionContext {
    func waitersView() -> View {
        guard hasClient else { return View("the waiters", ["client": false, "waiters": false]) }
        let waiters = model.waiters.compactMap { try? waiterView($0).get() }
        return View("the waiters", [
            "client": true,
            "waiters": waiters.isEmpty ? false : View("the service's waiters", ["waiters": waiters]),
        ])
    }

    /// Waiters that ask for what there is not, or for what is not supported.
    func waiterDiagnostics() -> [Diagnostic] {
        guard hasClient else { return [] }
        return model.waiters.compactMap { waiter in
            guard case .failure(let problem) = waiterView(waiter) else { return nil }
            return Diagnostic(.waiterLeftOut, "the waiter “\(waiter.name)” is left out: \(problem.message)", at: problem.location ?? waiter.location)
        }
    }

    /// The client's method that waits for a condition; `nil` where it has none.
    package func methodName(_ waiter: Waiter) -> String? {
        guard hasClient, case .success = waiterView(waiter) else { return nil }
        return names.waiters[waiter.name]
    }

    private func waiterView(_ waiter: Waiter) -> Result<View, WaiterProblem> {
        guard let operation = operation(named: waiter.operation), !hasEventStream(operation) else {
            return .failure(WaiterProblem(message: "the client has no “\(waiter.operation)”"))
        }
        var acceptors: [View] = []
        for acceptor in waiter.acceptors {
            do throws(WaiterProblem) {
                acceptors.append(View("an acceptor", ["code": try WaiterAcceptorCode(context: self, operation: operation).code(of: acceptor)]))
            } catch {
                return .failure(error)
            }
        }
        let input = operation.input.map { type(of: $0.shape, qualified: true) }
        let output = operation.output.map { type(of: $0.shape, qualified: true) }
        let answer = WaiterAnswer(waiter)
        let successStatus = operation.http.responseCode.map { $0 == 200 ? "" : ", successStatus: \(SwiftCode.literal(Int64($0)))" as SwiftCode }
        let result: SwiftCode =
            switch (answer, output) {
            case (.never, _), (_, nil): ""
            case (.always, let output?): " -> \(output)"
            case (.sometimes, let output?): " -> \(output)?"
            }
        return .success(View("a waiter", [
            "documentation": documentation(waiterBlocks(waiter, operation, answer, hasResult: !result.text.isEmpty), indentation: 4),
            "deprecation": deprecationView(operation.traits.deprecation),
            "hasResult": !result.text.isEmpty,
            "name": SwiftCode.identifier(names.waiters[waiter.name] ?? ""),
            "parameter": input.map { "_ input: \($0), " as SwiftCode } ?? "",
            "result": result,
            "output": output ?? "Swift.Void",
            "waiter": SwiftCode.literal(waiter.name),
            "delay": SwiftCode.literal(Int64(waiter.delay)),
            "attempts": SwiftCode.literal(Int64(max(1, waiter.maximumAttempts))),
            "successStatus": successStatus ?? "",
            "acceptors": acceptors,
            "wait": (answer == .always ? "waitForOutput" : "wait") as SwiftCode,
            "operation": SwiftCode.identifier(names.operations[operation.name] ?? ""),
            "argument": (input == nil ? "" : "input") as SwiftCode,
        ]))
    }

    private func waiterBlocks(_ waiter: Waiter, _ operation: Operation, _ answer: WaiterAnswer, hasResult: Bool) -> [MarkdownBlock] {
        let name = SwiftCode.identifier(names.operations[operation.name] ?? "").text
        let call = "``\(name)(\(operation.input == nil ? "" : "_:"))``"
        let pace = "every \(waiter.delay == 1 ? "second" : "\(waiter.delay) seconds"), up to \(waiter.maximumAttempts == 1 ? "once" : "\(waiter.maximumAttempts) times")"
        var blocks = [MarkdownBlock(text: "Calls \(call) until its answers meet the condition \(HTMLDocumentation.codeSpan(waiter.name)): \(pace).")]
        blocks += HTMLDocumentation.blocks(waiter.documentation ?? "")
        if hasResult {
            blocks.append(MarkdownBlock(marker: "- Returns: ", text: "The answer that met it\(answer == .sometimes ? "; `nil` where that was an error" : "")."))
        }
        let sentence = "`WaiterError` where it did not come in time, or will not come any more; the error of a call that the condition knows nothing of."
        blocks.append(MarkdownBlock(marker: "- Throws: ", text: sentence))
        return blocks
    }
}

/// Why a waiter is left out.
struct WaiterProblem: Error {
    var message: String
    var location: SourceLocation?
}

/// Whether what meets a waiter's condition is an output.
enum WaiterAnswer {
    case always, sometimes, never

    init(_ waiter: Waiter) {
        let isOutput = waiter.acceptors.filter { $0.state == .success }.map { acceptor in
            switch (acceptor.matcher, acceptor.expected) {
            case (.path, _), (.pathAll, _), (.pathAny, _), (.error, .boolean(false)): true
            case (.status, .number(let status)): status.int64.map { (200..<300).contains($0) } ?? false
            case (.status, _), (.error, _): false
            }
        }
        self = isOutput.allSatisfy(\.self) ? .always : isOutput.contains(true) ? .sometimes : .never
    }
}
