/// A name as a template has it.
struct TemplateName: Hashable, Sendable {
    let text: String
    private let bytes: [UInt8]

    init(_ text: some StringProtocol) {
        self.text = String(text)
        bytes = Array(text.utf8)
    }

    func isSame(as name: StaticString) -> Bool {
        guard name.utf8CodeUnitCount == bytes.count else { return false }
        return name.withUTF8Buffer { $0.elementsEqual(bytes) }
    }
}
