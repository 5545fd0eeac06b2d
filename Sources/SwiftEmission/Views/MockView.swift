import ServiceModel

extension EmissionContext {
    func mockView() -> View {
        guard hasClient else { return View("the mock", ["service": false]) }
        return View("the mock", ["service": View("the service", ["operations": clientOperations.map(mockedOperationView)])])
    }

    private func mockedOperationView(_ operation: Operation) -> View {
        let method = methodView(operation)
        let output = method.output ?? "Swift.Void"
        let argument: SwiftCode = method.input == nil ? "" : "input"
        return View("a mocked operation", [
            "name": method.name,
            "signature": method.signature,
            "deprecation": deprecationView(operation.traits.deprecation),
            "closure": "@Sendable (\(method.input ?? "")) async throws -> \(output)" as SwiftCode,
            "wireName": SwiftCode.literal(operation.wireName),
            "answer": (method.output == nil ? "try await answer(\(argument))" : "return try await answer(\(argument))") as SwiftCode,
        ])
    }
}
