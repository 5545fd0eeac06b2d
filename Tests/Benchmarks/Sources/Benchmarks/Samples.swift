import Foundation
import SageMakerWorkforce

/// What the benchmarks code and check.
enum Samples {
    private static let url = "https://identity.example.com/oauth2/v1/realms/labeling"

    /// A response of about 99 kB.
    static let list = SageMaker.ListWorkforcesResponse(
        workforces: (0..<100).map { index in
            .init(
                workforceName: "workforce-\(index)",
                workforceArn: "arn:aws:sagemaker:eu-west-1:111122223333:workforce/workforce-\(index)",
                lastUpdatedDate: Date(timeIntervalSince1970: 1_700_000_000.125),
                sourceIpConfig: .init(cidrs: ["10.0.0.0/16", "2001:db8:1234:1a00::/56"]),
                subDomain: "abcdefghij.labeling.eu-west-1.sagemaker.aws",
                oidcConfig: .init(
                    clientId: "client-id", issuer: url, authorizationEndpoint: url, tokenEndpoint: url, userInfoEndpoint: url, logoutEndpoint: url,
                    jwksUri: url, scope: "openid profile", authenticationRequestExtraParams: ["audience": "labeling"]),
                createDate: Date(timeIntervalSince1970: 1_600_000_000),
                workforceVpcConfig: .init(vpcId: "vpc-0123456789", securityGroupIds: ["sg-01", "sg-02"], subnets: ["subnet-01", "subnet-02"]),
                status: .active, ipAddressType: .dualstack)
        })

    /// A request with everything set that can be set together.
    static let create = SageMaker.CreateWorkforceRequest(
        oidcConfig: .init(
            clientId: "client-id", clientSecret: "secret", issuer: url, authorizationEndpoint: url, tokenEndpoint: url, userInfoEndpoint: url,
            logoutEndpoint: url, jwksUri: url),
        sourceIpConfig: .init(cidrs: [
            "10.0.0.0/16", "2001:db8:1234:1a00::/56", "10.0.0.0/8", "::1/128", "192.168.1.0/24", "fe80::/10", "192.0.2.1/32", "2001:db8::/32",
            "10.1.0.0/16", "::/0",
        ]),
        workforceName: "labelers",
        tags: (0..<10).map { .init(key: "key-\($0)", value: "value of the tag") },
        workforceVpcConfig: .init(vpcId: "vpc-0123456789", securityGroupIds: (0..<5).map { "sg-0\($0)" }, subnets: (0..<16).map { "subnet-0\($0)" }),
        ipAddressType: .dualstack)
}
