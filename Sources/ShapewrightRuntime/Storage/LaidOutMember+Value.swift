extension LaidOutMember {
    /// Calls a function with the address of the member's value, unless it is `nil`.
    @inline(__always)
    func withValue(at address: UnsafeRawPointer, _ body: (UnsafeRawPointer) -> Void) {
        switch storage {
        case .required: body(address)
        case .optional:
            // An optional has its payload where it begins.
            if !schema.isNil(at: address) { body(address) }
        case .requiredIndirect, .optionalIndirect: withIndirectValue(at: address, body)
        }
    }

    @inline(never)
    private func withIndirectValue(at address: UnsafeRawPointer, _ body: (UnsafeRawPointer) -> Void) {
        let isOptional = storage == .optionalIndirect
        schema.storage.withIndirect(at: address, isOptional: isOptional) { value in
            if !isOptional || !schema.storage.isNil(at: value) { body(value) }
        }
    }

    /// Whether an optional member has no value.
    func isAbsent(at address: UnsafeRawPointer) -> Bool {
        var isAbsent = isOptional
        if isOptional { withValue(at: address) { _ in isAbsent = false } }
        return isAbsent
    }

    /// Makes the member's value, of which a function writes what is not optional to the address it is given.
    @inline(__always)
    func initialize(at address: UnsafeMutableRawPointer, _ initialize: (UnsafeMutableRawPointer) -> Void) {
        switch storage {
        case .required: initialize(address)
        case .optional: schema.initializeSome(at: address, initialize)
        case .requiredIndirect: schema.storage.initializeIndirect(at: address, isOptional: false, initialize)
        case .optionalIndirect:
            schema.storage.initializeIndirect(at: address, isOptional: true) { schema.initializeSome(at: $0, initialize) }
        }
    }

    /// Leaves an optional member without a value.
    func initializeNil(at address: UnsafeMutableRawPointer) {
        if storage == .optionalIndirect {
            schema.storage.initializeIndirect(at: address, isOptional: true, schema.storage.initializeNil)
        } else {
            schema.storage.initializeNil(at: address)
        }
    }
}
