import Foundation
import HTTPTypes
import Testing

@testable import ShapewrightAWS

struct SigningKeyCacheTests {
    private func credentials(_ number: Int) -> AWSCredentials { AWSCredentials(accessKeyID: "A", secretAccessKey: "secret \(number)") }
    private func scope(_ day: Int) -> CredentialScope { CredentialScope(day: "\(day)", region: "r", service: "s") }

    @Test
    func keysAreThoseOfTheirScope() {
        let cache = SigningKeyCache()
        // Twice, so that the second round finds keys of other scopes held.
        for _ in 0..<2 {
            for number in 0..<40 {
                let expected = SigningKey(secretAccessKey: "secret \(number % 5)", scope: scope(number % 7)).signature(of: "text")
                #expect(cache.key(for: credentials(number % 5), scope(number % 7)).signature(of: "text") == expected)
            }
        }
    }

    @Test
    func cacheStaysSmall() {
        let cache = SigningKeyCache()
        for number in 0..<1_000 {
            _ = cache.key(for: credentials(number % 30), scope(number / 100))
            #expect(cache.count <= 16)
        }
    }

    @Test
    func manyTasksShareASigner() async throws {
        let signer = SigV4Signer(service: "sagemaker", region: "us-east-1")
        let request = HTTPRequest(method: .post, scheme: "https", authority: "example.com", path: "/")
        try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                let credentials = credentials(number % 20)
                group.addTask {
                    let date = Date(timeIntervalSince1970: Double(number % 3) * 86_400)
                    let alone = SigV4Signer(service: "sagemaker", region: "us-east-1")
                    return try signer.sign(request, credentials: credentials, at: date) == alone.sign(request, credentials: credentials, at: date)
                }
            }
            for try await isEqual in group { #expect(isEqual) }
        }
    }
}
