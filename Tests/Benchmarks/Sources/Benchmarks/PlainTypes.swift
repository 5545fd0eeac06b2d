/// The types of a `ListWorkforces` response and a `CreateWorkforce` request as one would write them without thinking of speed: synthesised
/// conformances throughout.
enum Plain {
    struct ListWorkforcesResponse: Codable, Hashable {
        var Workforces: [Workforce]
        var NextToken: String?
    }

    struct Workforce: Codable, Hashable {
        var WorkforceName: String
        var WorkforceArn: String
        var LastUpdatedDate: Double?
        var SourceIpConfig: SourceIpConfig?
        var SubDomain: String?
        var OidcConfig: OidcConfigForResponse?
        var CreateDate: Double?
        var WorkforceVpcConfig: WorkforceVpcConfigResponse?
        var Status: String?
        var FailureReason: String?
        var IpAddressType: String?
    }

    struct SourceIpConfig: Codable, Hashable {
        var Cidrs: [String]
    }

    struct OidcConfigForResponse: Codable, Hashable {
        var ClientId: String?
        var Issuer: String?
        var AuthorizationEndpoint: String?
        var TokenEndpoint: String?
        var UserInfoEndpoint: String?
        var LogoutEndpoint: String?
        var JwksUri: String?
        var Scope: String?
        var AuthenticationRequestExtraParams: [String: String]?
    }

    struct WorkforceVpcConfigResponse: Codable, Hashable {
        var VpcId: String
        var SecurityGroupIds: [String]
        var Subnets: [String]
        var VpcEndpointId: String?
    }

    struct CreateWorkforceRequest: Codable, Hashable {
        var OidcConfig: OidcConfig?
        var SourceIpConfig: SourceIpConfig?
        var WorkforceName: String
        var Tags: [Tag]?
        var WorkforceVpcConfig: WorkforceVpcConfigRequest?
        var IpAddressType: String?
    }

    struct OidcConfig: Codable, Hashable {
        var ClientId: String
        var ClientSecret: String
        var Issuer: String
        var AuthorizationEndpoint: String
        var TokenEndpoint: String
        var UserInfoEndpoint: String
        var LogoutEndpoint: String
        var JwksUri: String
    }

    struct Tag: Codable, Hashable {
        var Key: String
        var Value: String
    }

    struct WorkforceVpcConfigRequest: Codable, Hashable {
        var VpcId: String?
        var SecurityGroupIds: [String]?
        var Subnets: [String]?
    }
}
