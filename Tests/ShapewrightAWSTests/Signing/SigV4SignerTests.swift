import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import ShapewrightAWS

/// What a signer does at the edges; what a signature is computed of is compared with AWS's suite and with botocore elsewhere.
struct SigV4SignerTests {
    private let instant = Date(timeIntervalSince1970: 1_369_353_600)
    private let credentials = AWSCredentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    private let signer = SigV4Signer(service: "s3", region: "us-east-1")
    private let request = HTTPRequest(method: .get, scheme: "https", authority: "examplebucket.s3.amazonaws.com", path: "/test.txt")

    /// The example of a range in S3's reference, “Signature Calculations for the Authorization Header”.
    @Test
    func s3ExampleByHeaders() throws {
        var request = request
        request.headerFields[.range] = "bytes=0-9"
        let signed = try signer.sign(request, credentials: credentials, at: instant)
        #expect(
            signed.headerFields[.authorization] == """
                AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, \
                SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, \
                Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41
                """)
    }

    /// The example of S3's reference, “Authenticating Requests: Using Query Parameters”.
    @Test
    func s3ExampleByQuery() throws {
        let url = try signer.presignedURL(request, expiresIn: 86_400, credentials: credentials, at: instant)
        #expect(
            url.absoluteString == """
                https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256\
                &X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z\
                &X-Amz-Expires=86400&X-Amz-SignedHeaders=host\
                &X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404
                """)
    }

    @Test
    func aSignedRequestCanBeSignedAgain() throws {
        let temporary = AWSCredentials(accessKeyID: "A", secretAccessKey: "B", sessionToken: "C")
        let first = try signer.sign(request, body: [1], credentials: temporary, at: instant)
        #expect(try signer.sign(first, body: [1], credentials: temporary, at: instant) == first)
        #expect(try signer.sign(first, body: [2], credentials: credentials, at: instant)
            == signer.sign(request, body: [2], credentials: credentials, at: instant))

        let presigned = try signer.presign(request, expiresIn: 60, credentials: temporary, at: instant)
        #expect(try signer.presign(presigned, expiresIn: 60, credentials: temporary, at: instant) == presigned)
        #expect(try signer.presign(presigned, expiresIn: 5, credentials: credentials, at: instant)
            == signer.presign(request, expiresIn: 5, credentials: credentials, at: instant))
        #expect(try signer.presign(first, expiresIn: 60, credentials: temporary, at: instant) == presigned)
    }

    @Test(arguments: [
        ("https", "Example.COM:443", "example.com"), ("http", "example.com:80", "example.com"), ("http", "example.com:443", "example.com:443"),
        ("https", "user:password@example.com", "example.com"), ("https", "example.com:", "example.com"), ("https", "[::1]", "[::1]"),
        ("https", "[::1]:443", "[::1]"), ("http", "[2001:DB8::1]:8080", "[2001:db8::1]:8080"),
    ])
    func hostIsWhatIsSent(scheme: String, authority: String, host: String) throws {
        let signed = try signer.sign(HTTPRequest(method: .get, scheme: scheme, authority: authority, path: "/"), credentials: credentials, at: instant)
        #expect(signed.authority == host)
        let expected = try signer.sign(HTTPRequest(method: .get, scheme: scheme, authority: host, path: "/"), credentials: credentials, at: instant)
        #expect(signed == expected)
        // A field that an HTTP/1.1 user may have set instead.
        var request = HTTPRequest(method: .get, scheme: scheme, authority: nil, path: "/")
        request.headerFields[.init("Host")!] = authority
        #expect(try signer.sign(request, credentials: credentials, at: instant) == expected)
    }

    @Test(arguments: [nil, "", ":443", "user@"])
    func hostIsNeeded(authority: String?) {
        let request = HTTPRequest(method: .get, scheme: "https", authority: authority, path: "/")
        #expect(throws: SigningError.missingHost) { try signer.sign(request, credentials: credentials, at: instant) }
        #expect(throws: SigningError.missingHost) { try signer.presign(request, expiresIn: 1, credentials: credentials, at: instant) }
    }

    @Test(arguments: [Int.min, -1, 0, 604_801, Int.max])
    func expiryIsBounded(seconds: Int) {
        #expect(throws: SigningError.invalidExpiry(seconds: seconds)) {
            try signer.presign(request, expiresIn: seconds, credentials: credentials, at: instant)
        }
    }

    @Test(arguments: [1, 604_800])
    func expiryReachesItsBounds(seconds: Int) throws {
        let path = try #require(try signer.presign(request, expiresIn: seconds, credentials: credentials, at: instant).path)
        #expect(path.contains("X-Amz-Expires=\(seconds)&"))
    }

    @Test
    func payloadIsUnsignedOnlyOverTLS() throws {
        var signer = SigV4Signer(service: "lattice", region: "us-east-1")
        signer.options.signsPayload = false
        var request = request
        #expect(try signer.sign(request, body: [1], credentials: credentials, at: instant).headerFields[.amzContentSHA256] == "UNSIGNED-PAYLOAD")
        for scheme in ["http", nil] {
            request.scheme = scheme
            #expect(try signer.sign(request, body: [1], credentials: credentials, at: instant)
                == signer.sign(request, payload: PayloadHash(of: [1]), credentials: credentials, at: instant))
        }
    }

    @Test
    func presignedURLHoldsWhatWasSigned() throws {
        let request = HTTPRequest(method: .get, scheme: "https", authority: "example.com", path: "/a b/é/%41/(c)?q=1 2&r")
        let signature = try SigV4Signer(service: "es", region: "us-east-1")
            .signatureByQuery(request, expiresIn: 60, payload: nil, credentials: credentials, at: instant)
        #expect(signature.request.path?.hasPrefix("/a%20b/%C3%A9/%41/(c)?q=1%202&r=&X-Amz-Algorithm=") == true)
        #expect(String(decoding: signature.canonicalRequest.text, as: UTF8.self).hasPrefix("GET\n/a%2520b/%25C3%25A9/%2541/%28c%29\nX-Amz-Algorithm="))
    }

    @Test
    func tokenOfAPresignedRequestMayFollowItsSignature() throws {
        var signer = SigV4Signer(service: "iotdevicegateway", region: "us-east-1")
        signer.options.sessionToken = .addedAfterSigning
        var temporary = credentials
        temporary.sessionToken = "a/token="
        let plain = try signer.presign(request, expiresIn: 60, credentials: credentials, at: instant)
        #expect(try signer.presign(request, expiresIn: 60, credentials: temporary, at: instant).path == plain.path! + "&X-Amz-Security-Token=a%2Ftoken%3D")
    }

    @Test
    func optionsAreTheServices() {
        #expect(SigV4Signer(service: "s3", region: "us-east-1").options == .s3)
        #expect(SigV4Signer(service: "sagemaker", region: "us-east-1").options == .standard)
        #expect(SigV4Signer(service: "s3", region: "us-east-1", options: .standard).options == .standard)
    }

    @Test
    func payloadHashes() {
        #expect(PayloadHash(of: []) == .empty)
        #expect(PayloadHash.hexadecimal(of: []) == PayloadHash.empty.description)
        #expect(PayloadHash(hexadecimal: String(repeating: "Ab", count: 32))?.description == String(repeating: "ab", count: 32))
        #expect(PayloadHash(hexadecimal: String(repeating: "g", count: 64)) == nil)
        #expect(PayloadHash(hexadecimal: "ab") == nil)
    }
}
