import Foundation
import HTTPTypes
import Testing

@testable import ShapewrightAWS

/// Nothing that is printed, dumped or reflected shows a secret.
struct SigningSecrecyTests {
    private let credentials = AWSCredentials(accessKeyID: "AKID", secretAccessKey: "SECRETKEY", sessionToken: "SECRETTOKEN", expiration: .distantFuture)

    @Test
    func nothingShowsASecret() throws {
        let signer = SigV4Signer(service: "sagemaker", region: "us-east-1")
        let request = HTTPRequest(method: .post, scheme: "https", authority: "example.com", path: "/")
        let signature = try signer.signatureByHeaders(request, payload: .empty, credentials: credentials, at: Date(timeIntervalSince1970: 0))
        // The key itself is a secret too.
        let key = signer.key(for: credentials, signer.scope(at: SigningInstant(Date(timeIntervalSince1970: 0))))
        let texts = texts(of: credentials) + texts(of: signer) + texts(of: signature) + texts(of: signature.canonicalRequest) + texts(of: key)
        for text in texts { #expect(!text.contains("SECRET"), "\(text)") }
        #expect(credentials.description == "access key AKID")
        #expect(Mirror(reflecting: key).children.isEmpty)
    }

    private func texts(of value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return [dumped, "\(value)", String(reflecting: value), "\(Mirror(reflecting: value).children.map { "\($0)" })", "\(Optional(value) as Any)"]
    }
}
