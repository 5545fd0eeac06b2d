import Foundation
import HTTPTypes
import ShapewrightAWS
import ShapewrightClient
import TestSupport
import Testing

struct SigningMiddlewareTests {
    private let signer = SigV4Signer(service: "sagemaker", region: "eu-west-1")
    private let credentials = AWSCredentials(accessKeyID: "A", secretAccessKey: "S", sessionToken: "T")
    private let instant = Date(timeIntervalSince1970: 1_440_938_160)
    private let request = HTTPRequest(method: .post, scheme: "https", authority: "api.sagemaker.eu-west-1.amazonaws.com", path: "/")

    @Test
    func requestGoesOnSigned() async throws {
        let instant = instant
        let middleware = SigningMiddleware(signer: signer, credentials: credentials, now: { instant })
        let transport = RecordingTransport("{}")
        let url = try #require(URL(string: "https://api.sagemaker.eu-west-1.amazonaws.com"))
        let (response, body) = try await middleware.intercept(request, body: "{}", baseURL: url, operationID: "ListWorkforces") {
            try await transport.send($0, body: $1, baseURL: $2, operationID: "ListWorkforces")
        }
        #expect(response.status == .ok)
        #expect(body?.bufferedBytes == Array("{}".utf8))
        let call = try #require(transport.calls.first)
        #expect(call.request == (try signer.sign(request, body: Array("{}".utf8), credentials: credentials, at: instant)))
        #expect(call.body?.bufferedBytes == Array("{}".utf8))
        #expect(call.baseURL == url)
        #expect(call.request.headerFields[.authorization]?.hasPrefix("AWS4-HMAC-SHA256 Credential=A/20150830/eu-west-1/sagemaker/aws4_request") == true)
    }

    @Test
    func nothingIsSentUnsigned() async throws {
        let none = CredentialsChain.standard(environment: AWSEnvironment(variables: [:]))
        let transport = RecordingTransport("{}")
        let url = try #require(URL(string: "https://example.com"))
        for (middleware, request) in [
            (SigningMiddleware(signer: signer, credentials: none), request),
            (SigningMiddleware(signer: signer, credentials: credentials), HTTPRequest(method: .post, scheme: "https", authority: nil, path: "/")),
        ] {
            await #expect(throws: (any Error).self) {
                try await middleware.intercept(request, body: nil, baseURL: url, operationID: "X") {
                    try await transport.send($0, body: $1, baseURL: $2, operationID: "X")
                }
            }
        }
        #expect(transport.calls.isEmpty)
    }
}
