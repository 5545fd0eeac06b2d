import Foundation
import ShapewrightRuntime

/// Uses generated types, validators and client, and prints what comes of it.
@main
enum Consumer {
    static func main() async throws {
        try types()
        validators()
        try await client()
    }

    private static func types() throws {
        let config = SageMaker.SourceIpConfig(cidrs: ["10.0.0.0/16"])
        let json = try JSONEncoder().encode(config)
        print("types:", String(decoding: json, as: UTF8.self).replacingOccurrences(of: "\\/", with: "/"))
        print("types: the same again:", try JSONDecoder().decode(SageMaker.SourceIpConfig.self, from: json) == config)
    }

    private static func validators() {
        let request = SageMaker.CreateWorkforceRequest(sourceIpConfig: .init(cidrs: []), workforceName: "-")
        for violation in request.violations { print("validators:", violation) }
    }

    private static func client() async throws {
        guard let endpoint = URL(string: "https://api.sagemaker.eu-west-1.amazonaws.com") else { return }
        let transport = CannedTransport(answers: [
            "DescribeWorkteam": #"{"Workteam":{"WorkteamName":"night","MemberDefinitions":[],"WorkteamArn":"arn","Description":"owls"}}"#,
            "ListWorkforces": #"{"Workforces":[{"WorkforceName":"a","WorkforceArn":"arn"},{"WorkforceName":"b","WorkforceArn":"arn"}]}"#,
        ])
        let client: any SageMaker.ClientProtocol = SageMaker.Client(transport: transport, endpoint: endpoint)
        print("client:", try await client.describeWorkteam(.init(workteamName: "night")).workteam.description)
        for try await workforce in client.listWorkforcesItems(.init(maxResults: 2)) { print("client:", workforce.workforceName) }
        do {
            _ = try await client.deleteWorkforce(.init(workforceName: "a"))
        } catch SageMaker.ServiceError.resourceInUse(let exception, _) {
            print("client: refused:", exception.message ?? "without a message")
        }
    }
}
