/// Why a text is no JSON, and the byte that shows it.
struct JSONSyntaxError: Error, Sendable {
    var message: String
    var offset: Int

    init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}
