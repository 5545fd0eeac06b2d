import Foundation

/// Optionals of a shape's values.
///
/// The numbers are told apart here, although ``ValueStorage`` could do it all: methods of generic classes are never specialised, and look
/// the metadata of `Optional` up each time they are called.
extension ShapeSchema {
    @inline(__always)
    func isNil(at address: UnsafeRawPointer) -> Bool {
        switch kind {
        case .string, .enumeration: address.assumingMemoryBound(to: String?.self).pointee == nil
        case .boolean: address.assumingMemoryBound(to: Bool?.self).pointee == nil
        case .integer: address.assumingMemoryBound(to: Int?.self).pointee == nil
        case .long: address.assumingMemoryBound(to: Int64?.self).pointee == nil
        case .float: address.assumingMemoryBound(to: Float?.self).pointee == nil
        case .double: address.assumingMemoryBound(to: Double?.self).pointee == nil
        case .timestamp: address.assumingMemoryBound(to: Date?.self).pointee == nil
        case .blob: address.assumingMemoryBound(to: Data?.self).pointee == nil
        // An array and a dictionary are a reference each.
        case .list, .map: address.load(as: UnsafeRawPointer?.self) == nil
        case .document, .structure: storage.isNil(at: address)
        }
    }

    @inline(__always)
    func initializeNil(at address: UnsafeMutableRawPointer) {
        storage.initializeNil(at: address)
    }

    /// Makes an optional of the value that a function writes to the address it is given.
    @inline(__always)
    func initializeSome(at address: UnsafeMutableRawPointer, _ initialize: (UnsafeMutableRawPointer) -> Void) {
        if storage.optionalIsInPlace { initialize(address) } else { moveSome(to: address, initialize) }
    }

    @inline(never)
    private func moveSome(to address: UnsafeMutableRawPointer, _ initialize: (UnsafeMutableRawPointer) -> Void) {
        func move<Value>(_ value: Value) {
            var value = value
            withUnsafeMutablePointer(to: &value) { initialize(UnsafeMutableRawPointer($0)) }
            address.initializeMemory(as: Value?.self, to: value)
        }
        switch kind {
        case .integer: move(0 as Int)
        case .long: move(0 as Int64)
        case .float: move(0 as Float)
        case .double: move(0 as Double)
        case .timestamp: move(Date(timeIntervalSince1970: 0))
        default: storage.moveSome(to: address, initialize)
        }
    }
}
