/// A JSON text (RFC 8259) checked once and indexed: its values in order, each knowing where its text is and where the next value begins.
///
/// Reading walks the index, so that skipping an unknown member or trying members out of order costs nothing more. Strings and numbers
/// are decoded only when a member asks for them. The index is bounded: 16 bytes a value, and no recursion anywhere.
final class JSONDocument: @unchecked Sendable {
    enum Kind: UInt8 {
        case null, yes, no
        /// A number without fraction or exponent.
        case integer
        case number
        case string
        /// A string with escapes in it.
        case escapedString
        case array, object
    }

    struct Value {
        var kind: Kind
        /// The text between the delimiters: of a string without its quotes, of a number all.
        var start: UInt32
        var end: UInt32
        /// The index after this value and all it holds.
        var next: UInt32
    }

    /// The memory is this object's own and never written after `init`; a reader that holds the object may hold the pointers.
    let bytes: UnsafeBufferPointer<UInt8>
    let values: UnsafeBufferPointer<Value>

    /// The nesting beyond which a text is refused. Models nest a few dozen levels at most, and reading recurses.
    static let maximumDepth = 256

    /// - Throws: ``JSONSyntaxError`` where the bytes are no JSON text.
    init(_ text: [UInt8]) throws(JSONSyntaxError) {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
        _ = bytes.initialize(from: text)
        self.bytes = UnsafeBufferPointer(bytes)
        var indexer = JSONIndexer(bytes: self.bytes)
        let index: [Value]
        do {
            index = try indexer.index()
        } catch {
            bytes.deallocate()
            throw error
        }
        let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: index.count)
        _ = values.initialize(from: index)
        self.values = UnsafeBufferPointer(values)
    }

    deinit {
        bytes.deallocate()
        values.deallocate()
    }
}

/// The bytes are no JSON text.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    public var problem: String
    /// Bytes before the place, counted from 0.
    public var offset: Int

    public var description: String { "not JSON: \(problem) at byte \(offset)" }
}
