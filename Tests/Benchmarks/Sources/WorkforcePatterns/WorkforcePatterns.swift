import ShapewrightRuntime

/// The different patterns of the workforce specification, with values that they accept and values that they do not.
public enum WorkforcePatterns {
    public struct Case: Sendable {
        public var name: String
        public var pattern: ShapePattern
        public var valid: [String]
        public var invalid: [String]
    }

    private static func examples(_ name: String, _ pattern: ShapePattern, _ valid: [String], _ invalid: [String]) -> Case {
        Case(name: name, pattern: pattern, valid: valid, invalid: invalid)
    }

    private static let name62 = "production-labeling-workforce-of-the-eu-west-1-region-number-7"

    public static let all: [Case] = [
        examples("accountId", SageMaker.Patterns.accountId, ["111122223333"], ["11112222333x"]),
        examples("nextToken", SageMaker.Patterns.nextToken, [String(repeating: "eyJ2IjoxLCJrIjoi", count: 16)], ["one line\nand another"]),
        examples(
            "cidr", SageMaker.Patterns.cidr, ["10.0.0.0/16", "255.255.255.255/32", "2001:db8:1234:1a00:0:ff00:42:8329/128", "::/0"],
            ["10.0.0.256/16", "10.0.0.0/33", "2001:db8:1234:1a00::42::/56", "fe80::1"]),
        examples("clientId", SageMaker.Patterns.clientId, ["0oa1b2c3d4e5f6g7h8i9"], ["0oa1b2c3d4e5f6g7h8i\t"]),
        examples("cognitoUserGroup", SageMaker.Patterns.cognitoUserGroup, ["Etikettierer-München"], ["two words"]),
        examples("cognitoUserPool", SageMaker.Patterns.cognitoUserPool, ["eu-west-1_aBcDeFgHi"], ["eu-west-1-aBcDeFgHi"]),
        examples(
            "entityDescription", SageMaker.Patterns.entityDescription, ["Everyone who labels street scenes in the third quarter — and at night."],
            ["Everyone who labels street scenes in the third quarter\u{1F}"]),
        examples("entityName", SageMaker.Patterns.entityName, [name62], [name62 + "-"]),
        examples("jobReferenceCode", SageMaker.Patterns.jobReferenceCode, ["0f1e2d3c4b5a69788796a5b4c3d2e1f0"], [""]),
        examples(
            "modelPackageGroupArn", SageMaker.Patterns.modelPackageGroupArn,
            ["arn:aws:sagemaker:eu-west-1:111122223333:model-package-group/street-scenes"],
            ["arn:aws:sagemaker:eu-west-1:111122223333:model-package/street-scenes"]),
        examples("nameContains", SageMaker.Patterns.nameContains, ["labeling-2026"], ["labeling_2026"]),
        examples(
            "notificationTopicArn", SageMaker.Patterns.notificationTopicArn, ["arn:aws:sns:eu-west-1:111122223333:labeling-done"],
            ["arn:aws:sns:eu-west-1:11112222333:labeling-done"]),
        examples(
            "oidcEndpoint", SageMaker.Patterns.oidcEndpoint, ["https://identity.example.com/oauth2/v1/realms/labeling/protocol/openid-connect/token"],
            ["https://identity.example.com/oauth2/v1/realms/labeling protocol"]),
        examples("scope", SageMaker.Patterns.scope, ["openid profile email offline_access"], ["openid  profile"]),
        examples("tagKey", SageMaker.Patterns.tagKey, ["cost-center:labeling/eu"], ["cost-center?"]),
        examples(
            "workforceArn", SageMaker.Patterns.workforceArn, ["arn:aws:sagemaker:eu-west-1:111122223333:workforce/labelers"],
            ["arn:aws:sagemaker:eu-west-1:111122223333:workteam/labelers"]),
        examples("workforceName", SageMaker.Patterns.workforceName, ["labelers-of-street-scenes"], ["-labelers"]),
        examples("workforceSecurityGroupId", SageMaker.Patterns.workforceSecurityGroupId, ["sg-0123456789abcdef0"], ["sg_0123456789abcdef0"]),
        examples("workforceSubnetId", SageMaker.Patterns.workforceSubnetId, ["subnet-0123456789abcdef0"], ["subnet-0123456789ABCDEF0"]),
        examples("workforceVpcEndpointId", SageMaker.Patterns.workforceVpcEndpointId, ["vpce-0123456789abcdef0"], ["vpc-0123456789abcdef0"]),
        examples("workforceVpcId", SageMaker.Patterns.workforceVpcId, ["vpc-0123456789abcdef0"], ["vpce-0123456789abcdef0"]),
        examples(
            "workteamArn", SageMaker.Patterns.workteamArn, ["arn:aws:sagemaker:eu-west-1:111122223333:workteam/labelers"],
            ["arn:aws:sagemaker:eu-west-1:1111-2222-3333:workteam/labelers"]),
    ]
}
