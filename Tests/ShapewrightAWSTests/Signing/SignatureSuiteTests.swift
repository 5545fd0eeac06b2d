import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import ShapewrightAWS

/// Every stage of every case of AWS's suite.
@Suite(.enabled(if: SignatureSuite.isAvailable, Comment(rawValue: SignatureSuite.isMissing)))
struct SignatureSuiteTests {
    /// The moment that the suite signs at: 30 August 2015, 12:36 UTC.
    private let instant = Date(timeIntervalSince1970: 1_440_938_160)

    @Test
    func suiteIsWhole() {
        print("signature suite: \(SignatureSuite.cases.count) cases")
        #expect(SignatureSuite.cases.count == 34)
    }

    @Test(arguments: SignatureSuite.cases)
    func everyStageIsTheSuites(_ example: SignatureSuite.Case) throws {
        let (request, body) = try example.request()
        let credentials = try example.credentials(for: request)
        var signer = SigV4Signer(service: "service", region: "us-east-1")
        if example.name == "post-sts-header-after" { signer.options.sessionToken = .addedAfterSigning }
        let signature = try signer.signatureByHeaders(request, payload: PayloadHash(of: body), credentials: credentials, at: instant)

        #expect(try String(decoding: signature.canonicalRequest.text, as: UTF8.self) == example.text("creq"))
        #expect(try signature.stringToSign == example.text("sts"))
        #expect(try signature.request.headerFields[.authorization] == example.text("authz"))
        #expect(try signature.signature == example.text("authz").suffix(64))
        #expect(signature.request.headerFields[.amzSecurityToken] == credentials.sessionToken)
        #expect(signature.request.headerFields[.amzDate] == "20150830T123600Z")
        #expect(try signer.sign(request, body: body, credentials: credentials, at: instant) == signature.request)
    }
}
