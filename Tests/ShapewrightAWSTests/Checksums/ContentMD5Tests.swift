import Foundation
import HTTPTypes
import ShapewrightAWS
import ShapewrightClient
import TestSupport
import Testing

@Suite struct ContentMD5Tests {
    /// RFC 1321, appendix A.5.
    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"), ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
        ("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a"),
    ])
    func digests(text: String, digits: String) {
        #expect(ContentMD5.digest(Array(text.utf8)).map { String(format: "%02x", $0) }.joined() == digits)
    }

    private func field(_ configuration: ClientConfiguration, required: Bool = true) async throws -> String? {
        let transport = RecordingTransport("{}")
        var operation = TestOperation.unsafe
        operation.requiresContentMD5 = required
        _ = try await TestOperation.caller(transport, configuration).call(operation, .init(name: "a"))
        return transport.calls.first?.request.headerFields[try #require(HTTPField.Name("Content-MD5"))]
    }

    @Test func isSentWhereTheOperationWantsIt() async throws {
        // The digest by md5sum.
        #expect(try await field(ClientConfiguration(contentMD5: ContentMD5.digest)) == "Eemj9s8lvmcfRQP240odeg==")
        #expect(try await field(ClientConfiguration(contentMD5: ContentMD5.digest), required: false) == nil)
        await #expect(throws: RequestBuildingError.noContentMD5) { try await field(ClientConfiguration()) }
    }
}
