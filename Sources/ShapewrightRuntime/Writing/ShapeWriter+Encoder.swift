extension ShapeWriter {
    /// What `Encoder` demands to be held between two members.
    final class EncoderState {
        let encoder: any Encoder
        var container: KeyedEncodingContainer<WireName>?
        /// The member being written, where it is one string or number and goes straight into the container.
        var key: WireName?
        var error: (any Error)?

        init(_ encoder: any Encoder) { self.encoder = encoder }
    }

    mutating func encode<Value: ShapeValue>(_ key: WireName, _ value: Value) {
        guard let encoder, encoder.error == nil, encoder.container != nil else { return }
        switch Value.form {
        case .text, .scalar:
            encoder.key = key
            value.write(to: &self)
            encoder.key = nil
        case .container, .nullable, .structure:
            let value = EncodableShape(value: value, timestampFormat: timestampFormat)
            encoder.attempt { try encoder.container!.encode(value, forKey: key) }
        }
    }

    func finishEncoding() throws {
        if let error = encoder?.error { throw error }
    }
}

extension ShapeWriter.EncoderState {
    /// `write(to:)` does not throw, because no wire format can fail; what an `Encoder` throws waits here for the end.
    func attempt(_ body: () throws -> Void) {
        guard error == nil else { return }
        do { try body() } catch { self.error = error }
    }

    func encodeSingle(_ value: some Encodable) {
        if let key { return attempt { try self.container!.encode(value, forKey: key) } }
        var container = encoder.singleValueContainer()
        attempt { try container.encode(value) }
    }
}
