import Foundation
import HTTPTypes
import SageMakerWorkforce
import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

/// The generated client and answers with bytes changed: an output, the service's error or a reading error.
@Suite struct HostileAnswerTests {
    private static let workforce = #"""
        {"WorkforceName":"mine","WorkforceArn":"arn:aws:sagemaker:eu-west-1:111122223333:workforce/mine","LastUpdatedDate":1795252705.25,
        "SourceIpConfig":{"Cidrs":["10.0.0.0/16","::"]},"SubDomain":"x.labeling.eu-west-1.sagemaker.aws","CognitoConfig":{"UserPool":"p","ClientId":"c"},
        "OidcConfig":{"ClientId":"c","Issuer":"https://i","AuthorizationEndpoint":"https://a","TokenEndpoint":"https://t","UserInfoEndpoint":"https://u",
        "LogoutEndpoint":"https://l","JwksUri":"https://j","Scope":"s","AuthenticationRequestExtraParams":{"a":"b"}},"CreateDate":1e9,
        "WorkforceVpcConfig":{"VpcId":"v","SecurityGroupIds":["g"],"Subnets":["s"],"VpcEndpointId":"e"},"Status":"Active","FailureReason":"none",
        "IpAddressType":"ipv4"}
        """#
    private static let workteam = #"""
        {"WorkteamName":"t","MemberDefinitions":[{"CognitoMemberDefinition":{"UserPool":"p","UserGroup":"g","ClientId":"c"}},
        {"OidcMemberDefinition":{"Groups":["g"]}}],"WorkteamArn":"arn:aws:sagemaker:eu-west-1:111122223333:workteam/t","WorkforceArn":"w",
        "ProductListingIds":["p"],"Description":"d","SubDomain":"s","CreateDate":1,"LastUpdatedDate":2,
        "NotificationConfiguration":{"NotificationTopicArn":"arn:aws:sns:x"},
        "WorkerAccessConfiguration":{"S3Presign":{"IamPolicyConstraints":{"SourceIp":"Enabled","VpcSourceIp":"Disabled"}}}}
        """#

    @Test func mutants() async throws {
        var mutator = ByteMutator(printing: 20_261_126)
        var counts: [String: Int] = [:]
        for index in 0..<1500 {
            let (name, body) = index % 3 == 0 ? ("ListWorkforces", #"{"Workforces":[\#(Self.workforce)],"NextToken":"n"}"#)
                : index % 3 == 1 ? ("DescribeWorkforce", #"{"Workforce":\#(Self.workforce)}"#) : ("ListWorkteams", #"{"Workteams":[\#(Self.workteam)]}"#)
            let status = mutator.pick([200, 200, 200, 200, 400])
            let error = #"{"__type":"ResourceInUse","Message":"in use"}"#
            let mutant = mutator.mutant(of: Array((status == 200 ? body : error).utf8))
            let transport = RecordingTransport { _ in (HTTPResponse(status: .init(code: status)), HTTPBody(mutant)) }
            let endpoint = try #require(URL(string: "https://example.com"))
            let client = SageMaker.Client(transport: transport, endpoint: endpoint, configuration: ClientConfiguration(retries: .none))
            do {
                switch name {
                case "ListWorkforces": try use(try await client.listWorkforces(.init()))
                case "DescribeWorkforce": try use(try await client.describeWorkforce(.init(workforceName: "mine")))
                default: try use(try await client.listWorkteams(.init()))
                }
                counts["read", default: 0] += 1
            } catch is ShapeReadingError {
                counts["of other types", default: 0] += 1
            } catch is JSONSyntaxError {
                counts["no JSON", default: 0] += 1
            } catch is SageMaker.ServiceError {
                counts["errors", default: 0] += 1
            }
        }
        print("1500 mutants: \(counts.sorted { $0.key < $1.key })")
        #expect(counts.count == 4 && counts.values.allSatisfy { $0 > 20 })
    }

    /// What a program does with an answer.
    private func use<Output: ShapeStructure & Codable & Hashable>(_ output: Output) throws {
        #expect(!"\(output)".isEmpty && output == output)
        _ = (output.hashValue, output.violations)
        _ = try JSONEncoder().encode(output)
        let written = ShapeJSON.write(output)
        #expect(try ShapeJSON.write(ShapeJSON.read(written, as: Output.self)) == written)
    }

    @Test("Pages that lead in a circle end in an error")
    func circle() async throws {
        let transport = RecordingTransport { call in
            let body = String(decoding: call.body?.bufferedBytes ?? [], as: UTF8.self)
            return (HTTPResponse(status: .ok), HTTPBody(Array((body.contains(#""a""#) ? #"{"Workteams":[],"NextToken":"b"}"# : #"{"Workteams":[],"NextToken":"a"}"#).utf8)))
        }
        let client = SageMaker.Client(transport: transport, endpoint: try #require(URL(string: "https://example.com")))
        await #expect(throws: RepeatedPageToken(member: "NextToken")) {
            for try await _ in client.listWorkteamsItems(.init()) {}
        }
        #expect(transport.calls.count < 8)
    }
}
