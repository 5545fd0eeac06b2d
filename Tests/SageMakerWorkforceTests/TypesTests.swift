import Foundation
import SageMakerWorkforce
import ShapewrightRuntime
import Testing

/// The generated types as a user meets them.
@Suite struct TypesTests {
    private var oidc: SageMaker.OidcConfig {
        .init(
            clientId: "id", clientSecret: "hush-hush", issuer: "https://a", authorizationEndpoint: "https://a", tokenEndpoint: "https://a",
            userInfoEndpoint: "https://a", logoutEndpoint: "https://a", jwksUri: "https://a", authenticationRequestExtraParams: ["a": "b"])
    }

    @Test func violationsReadAsPromised() {
        var oidc = oidc
        oidc.jwksUri = "http://a"
        let request = SageMaker.CreateWorkforceRequest(
            oidcConfig: oidc, sourceIpConfig: .init(cidrs: ["10.0.0.0/8", "10.1.0.0/16", "::/0", "::"]), workforceName: "mine")
        #expect(request.violations.map(\.description) == [
            #"OidcConfig.JwksUri: must match https://\S+"#,
            "SourceIpConfig.Cidrs[3]: length must be at least 4, was 2",
            "SourceIpConfig.Cidrs[3]: must match " + cidrPattern,
        ])
    }

    private var cidrPattern: String {
        let violations = SageMaker.SourceIpConfig(cidrs: ["xxxx"]).violations
        if case .pattern(let expression)? = violations.first?.constraint { return expression }
        return ""
    }

    @Test func listsHaveTheirDocumentedBounds() {
        let range = "10.0.0.0/8"
        #expect(SageMaker.SourceIpConfig(cidrs: [range]).violations.isEmpty)
        #expect(SageMaker.SourceIpConfig(cidrs: Array(repeating: range, count: 10)).violations.isEmpty)
        let none = SageMaker.SourceIpConfig(cidrs: []).violations
        #expect(none.map(\.description) == ["Cidrs: length must be at least 1, was 0"])
        #expect(none.first?.source == .documentation)
        #expect(SageMaker.SourceIpConfig(cidrs: Array(repeating: range, count: 11)).violations.map(\.description)
            == ["Cidrs: length must be at most 10, was 11"])
    }

    @Test func identitySourcesExcludeEachOther() {
        let cognito = SageMaker.CognitoConfig(userPool: "eu-west-1_abc", clientId: "id")
        #expect(SageMaker.CreateWorkforceRequest(cognitoConfig: cognito, workforceName: "a").violations.isEmpty)
        #expect(SageMaker.CreateWorkforceRequest(oidcConfig: oidc, workforceName: "a").violations.isEmpty)
        #expect(SageMaker.CreateWorkforceRequest(cognitoConfig: cognito, oidcConfig: oidc, workforceName: "a").violations.map(\.description)
            == ["at most one may be set of CognitoConfig, OidcConfig"])
    }

    @Test func memberDefinitionsAgreeWithEachOther() {
        func cognito(_ pool: String, _ client: String = "c") -> SageMaker.MemberDefinition {
            .init(cognitoMemberDefinition: .init(userPool: pool, userGroup: "g", clientId: client))
        }
        func violations(_ definitions: [SageMaker.MemberDefinition]) -> [String] {
            SageMaker.UpdateWorkteamRequest(workteamName: "t", memberDefinitions: definitions).violations.map(\.description)
        }
        #expect(violations([cognito("p_1"), cognito("p_1")]).isEmpty)
        #expect(violations([cognito("p_1"), cognito("p_2")]) == ["all values of MemberDefinitions[].CognitoMemberDefinition.UserPool must be equal"])
        #expect(violations([cognito("p_1"), cognito("p_1", "d")]) == ["all values of MemberDefinitions[].CognitoMemberDefinition.ClientId must be equal"])
        #expect(violations([cognito("p_1"), .init(oidcMemberDefinition: .init(groups: ["g"]))]) == [
            "at most one may be set of MemberDefinitions[].CognitoMemberDefinition, MemberDefinitions[].OidcMemberDefinition"
        ])
        #expect(SageMaker.UpdateWorkteamRequest(workteamName: "t").violations.isEmpty)
    }

    @Test func tagKeysDiffer() {
        func request(_ keys: [String]) -> SageMaker.CreateWorkforceRequest {
            .init(workforceName: "a", tags: keys.map { .init(key: $0, value: "") })
        }
        #expect(request(["a", "b", "A"]).violations.isEmpty)
        #expect(request(["a", "b", "a"]).violations.map(\.description) == ["all values of Tags[].Key must differ"])
    }

    @Test func secretsShowNowhere() throws {
        var invalid = oidc
        invalid.clientSecret = "höchst geheim"
        let request = SageMaker.CreateWorkforceRequest(oidcConfig: invalid, workforceName: "mine")
        var dumped = ""
        dump(request, to: &dumped)
        let error = #expect(throws: ValidationError.self) { try request.validate() }
        for text in ["\(request)", String(reflecting: request), "\(invalid)", dumped, "\(error as Any)", String(reflecting: error), "\(request.violations)"] {
            #expect(!text.contains("geheim"))
        }
        #expect(error?.violations.map(\.description) == ["OidcConfig.ClientSecret: must match [ -~]+"])
        #expect(request.oidcConfig?.clientSecret == "höchst geheim")
    }

    @Test func enumerationsStayOpen() throws {
        let response = try JSONDecoder().decode(
            SageMaker.Workforce.self, from: Data(#"{"WorkforceName":"a","WorkforceArn":"b","Status":"Hibernating"}"#.utf8))
        #expect(response.status?.rawValue == "Hibernating")
        #expect(response.status?.isKnown == false)
        #expect(String(decoding: ShapeJSON.write(response), as: UTF8.self) == #"{"WorkforceName":"a","WorkforceArn":"b","Status":"Hibernating"}"#)
        switch response.status {
        case SageMaker.WorkforceStatus.active?: Issue.record("not active")
        default: break
        }
    }

    @Test func codableNamesTheMissingMember() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(SageMaker.CreateWorkforceRequest.self, from: Data(#"{"WorkforceName":"a","Tags":[{"Key":"k"}]}"#.utf8))
        }
        guard case .keyNotFound(let key, let context)? = error else {
            Issue.record("not keyNotFound: \(String(describing: error))")
            return
        }
        #expect(key.stringValue == "Value")
        #expect(context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } == ["Tags", "0"])
    }

    @Test func aServerThatLeavesOutARequiredMember() throws {
        let response: SageMaker.DescribeWorkforceResponse = try ShapeJSON.read(Array("{}".utf8))
        #expect(response.workforce.workforceName == "")
        let deleted: SageMaker.DeleteWorkteamResponse = try ShapeJSON.read(Array("{}".utf8))
        #expect(!deleted.success)
    }
}
