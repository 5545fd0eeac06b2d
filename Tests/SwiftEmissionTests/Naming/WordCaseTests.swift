import Testing

@testable import SwiftEmission

@Suite struct WordCaseTests {
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
        ("__leading", "leading"),
    ])
    func values(value: String, expected: String) {
        #expect(WordCase.lowerCamel(words: value) == expected)
    }

    @Test("Names of namespaces", arguments: [
        ("SageMaker", "SageMaker"), ("API Gateway", "APIGateway"), ("cost-explorer", "CostExplorer"), ("5 things", "5Things"), ("日本", ""),
    ])
    func namespaces(name: String, expected: String) {
        #expect(WordCase.upperCamel(words: name) == expected)
    }

    @Test func typesKeepUnderscoresInFront() {
        #expect(WordCase.upperCamel("__listOf__string") == "__ListOf__string")
    }
}
