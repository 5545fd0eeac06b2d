/// The wire path: structures as JSON, without Foundation's coders.
public enum ShapeJSON {
    /// A structure as JSON. The same value always yields the same bytes: members in the model's order, map entries by key.
    public static func write<Structure: ShapeStructure>(_ value: Structure) -> [UInt8] {
        var writer = JSONWriter()
        withUnsafePointer(to: value) { writer.writeStructure(Structure.checkedSchema, UnsafeRawPointer($0)) }
        return writer.finish()
    }

    /// A document as JSON.
    public static func write(_ document: ShapeDocument) -> [UInt8] {
        var writer = JSONWriter()
        writer.writeDocument(document)
        return writer.finish()
    }

    /// Reads a structure out of a JSON text (RFC 8259), as clients read responses: leniently where a required member is missing, which
    /// then has the value that Smithy's
    /// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction) names.
    ///
    /// Of members, and of keys of a map, that occur twice the first counts. Nulls in lists and maps that are not sparse are left out. Invalid
    /// UTF-8 and lone surrogates become U+FFFD. Texts may nest 128 levels deep. The value may take 64 MiB of memory and 32 bytes for
    /// each byte of the text.
    ///
    /// - Throws: ``JSONSyntaxError`` where the bytes are no JSON or nest deeper, ``ShapeReadingError`` where a value has another type than its
    ///   member or does not fit into it, and for one that would take too much memory.
    public static func read<Structure: ShapeStructure>(_ bytes: [UInt8], as type: Structure.Type = Structure.self) throws -> Structure {
        try bytes.withUnsafeBufferPointer { bytes in
            try withUnsafeTemporaryAllocation(of: Structure.self, capacity: 1) { memory in
                var reader = JSONReader(bytes)
                guard let value = memory.baseAddress else { throw JSONSyntaxError(problem: "no memory", offset: 0) }
                reader.readStructure(Structure.checkedSchema, into: UnsafeMutableRawPointer(value))
                do {
                    try reader.finish()
                } catch {
                    value.deinitialize(count: 1)
                    throw error
                }
                return value.move()
            }
        }
    }

    /// Reads any JSON text, within the bounds of ``read(_:as:)``.
    ///
    /// - Throws: ``JSONSyntaxError``; ``ShapeReadingError`` for a value that would take too much memory.
    public static func readDocument(_ bytes: [UInt8]) throws -> ShapeDocument {
        try bytes.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            let document = reader.readDocument()
            try reader.finish()
            return document
        }
    }
}
