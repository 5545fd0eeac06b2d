import Testing

@testable import SwiftEmission

@Suite struct NamingTests {
    @Test("Names of members and operations", arguments: [
        ("WorkforceName", "workforceName"), ("S3Presign", "s3Presign"), ("VPCId", "vpcId"), ("ARN", "arn"), ("ARNs", "arns"), ("A", "a"),
        ("DBInstance", "dbInstance"), ("already", "already"), ("IPv4Address", "ipv4Address"), ("EC2InstanceId", "ec2InstanceId"),
        ("_Hidden", "_hidden"), ("X_Y", "x_Y"), ("IDs", "ids"), ("", ""),
    ])
    func lowerCamel(name: String, expected: String) {
        #expect(WordCase.lowerCamel(name) == expected)
    }

    @Test("Names of enumeration values", arguments: [
        ("Initializing", "initializing"), ("InProgress", "inProgress"), ("FULL_CONTROL", "fullControl"), ("ml.t2.medium", "mlT2Medium"),
        ("us-east-1", "usEast1"), ("0.5", "0_5"), ("5m", "5m"), ("ACTIVE ", "active"), ("a+b", "aB"), ("", ""), ("日本", ""), ("GET", "get"),
    ])
    func values(value: String, expected: String) {
        #expect(WordCase.lowerCamel(words: value) == expected)
    }

    @Test("Any text becomes an identifier", arguments: [
        ("", "_value"), ("0_5", "_0_5"), ("a-b", "a_b"), ("日本", "__value"), ("a\n}", "a__"), ("Type", "Type_"), ("self", "self_"), ("init", "init_"),
        ("default", "default"), ("a`b", "a_b"), ("_", "_value"),
    ])
    func identifiers(name: String, expected: String) {
        #expect(SwiftIdentifier.make(name, in: .constant) == expected)
    }

    @Test func keywordsStandInBackticks() {
        #expect(SwiftIdentifier.spelled("default") == "`default`")
        #expect(SwiftIdentifier.spelled("defaults") == "defaults")
    }

    @Test func placesReserveNames() {
        #expect(SwiftIdentifier.make("Client", in: .type) == "Client_")
        #expect(SwiftIdentifier.make("Swift", in: .type) == "Swift_")
        #expect(SwiftIdentifier.make("Client", in: .property) == "Client")
        #expect(SwiftIdentifier.make("unknown", in: .enumCase) == "unknown_")
    }

    @Test func theFirstKeepsASharedName() {
        var scope = NameScope(.property)
        #expect(["a", "a", "b", "a", "a_2"].map { scope.claim($0) } == ["a", "a_2", "b", "a_3", "a_2_2"])
    }
}
