extension LaidOutMember {
    /// The address of the member's value, as long as the structure lives and does not change; `nil` where an optional member has none.
    @inline(__always)
    func value(at address: UnsafeRawPointer) -> UnsafeRawPointer? {
        switch storage {
        case .required: address
        // An optional has its payload where it begins.
        case .optional: schema.isNil(at: address) ? nil : address
        case .requiredIndirect, .optionalIndirect: indirectValue(at: address)
        }
    }

    @inline(never)
    private func indirectValue(at address: UnsafeRawPointer) -> UnsafeRawPointer? {
        let value = address.assumingMemoryBound(to: IndirectBox.self).pointee.value
        return storage == .optionalIndirect && schema.isNil(at: value) ? nil : value
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
