/// A `Decoder` as a reader's source.
final class DecoderSource {
    let decoder: any Decoder
    /// The members of the structure being read.
    private(set) var members: KeyedDecodingContainer<WireName>?

    /// The string of the member being read, where it was asked for already.
    var text: String?

    init(_ decoder: any Decoder) {
        self.decoder = decoder
    }

    func enterMembers() throws {
        members = try decoder.container(keyedBy: WireName.self)
    }
}
