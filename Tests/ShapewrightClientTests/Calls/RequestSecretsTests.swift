import Testing

@testable import ShapewrightClient

struct RequestSecretsTests {
    @Test("Of a secret that holds another nothing is left", arguments: [["a", "abc"], ["abc", "a"]])
    func removal(secrets: [String]) {
        let path = RequestSecrets.$current.withValue(secrets) { RequestSecrets.removed(from: "/x/abc/a/y") }
        #expect(path == "/x/***/***/y")
    }
}
