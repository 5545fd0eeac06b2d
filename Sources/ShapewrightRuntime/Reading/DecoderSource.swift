/// A `Decoder` as a reader's source.
final class DecoderSource {
    let decoder: any Decoder
    /// The members of the structure being read.
    private(set) var members: KeyedDecodingContainer<WireName>?

    init(_ decoder: any Decoder) {
        self.decoder = decoder
    }

    func enterMembers() throws {
        members = try decoder.container(keyedBy: WireName.self)
    }
}
