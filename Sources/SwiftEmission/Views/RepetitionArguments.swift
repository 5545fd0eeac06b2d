import ServiceModel

extension EmissionContext {
    /// What a client has to know to send an operation, and to repeat it: arguments of its descriptor, each after a comma. Empty where the model says nothing.
    func repetitionArguments(_ operation: Operation) -> SwiftCode {
        var arguments: SwiftCode = ""
        if operation.traits.isIdempotent { arguments = "\(arguments), isIdempotent: true" }
        if operation.traits.isReadOnly { arguments = "\(arguments), isReadOnly: true" }
        if let input = operation.input.flatMap({ shape($0.shape) }), let token = input.members.first(where: \.traits.isIdempotencyToken) {
            arguments = "\(arguments), idempotencyTokenMember: \(SwiftCode.literal(schemaName(of: token, in: input)))"
        }
        if operation.traits.isChecksumRequired, operation.traits.checksum == nil { arguments = "\(arguments), requiresContentMD5: true" }
        for (label, isThrottling) in [("retryableErrors", false), ("throttlingErrors", true)] as [(SwiftCode, Bool)] {
            let codes = retryableErrorCodes(of: operation, isThrottling: isThrottling)
            guard !codes.isEmpty else { continue }
            arguments = "\(arguments), \(label): [\(SwiftCode.joined(codes.map { SwiftCode.literal($0) }))]"
        }
        return arguments
    }

    private func retryableErrorCodes(of operation: Operation, isThrottling: Bool) -> [String] {
        operation.errors.compactMap { shape($0.shape) }.flatMap { shape -> [String] in
            guard case .exception(let error)? = shape.structure?.variant, error.retryable?.isThrottling == isThrottling else { return [] }
            return codes(of: shape, error)
        }
    }
}
