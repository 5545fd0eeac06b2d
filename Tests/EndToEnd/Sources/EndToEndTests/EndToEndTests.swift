import Foundation
import ModelPackageGroups
import ShapewrightAWS
import ShapewrightClient
import Testing

/// The generated client, signed, over real connections, against a server that others wrote; and botocore's opinion of every request.
@Suite(UsesMotoServer(), .serialized)
struct EndToEndTests {
    private func client(_ kind: TransportKind) throws -> (SageMaker.Client, RecordingTransport) {
        let transport = RecordingTransport(kind.make())
        let signing = SigningMiddleware(
            signer: SigV4Signer(service: "sagemaker", region: kind.region),
            credentials: AWSCredentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"))
        let endpoint = try #require(MotoServer.current).endpoint
        return (SageMaker.Client(transport: transport, endpoint: endpoint, configuration: .init(middlewares: [signing])), transport)
    }

    /// Sent were these, in this order and once each, and botocore would have sent the same.
    private func expect(_ transport: RecordingTransport, sent expected: [(operation: String, params: JSONValue)]) throws {
        let theirs = try BotocoreOracle.requests(for: expected.map { .init(operation: $0.operation, params: $0.params) })
        #expect(transport.requests.map(\.operation) == expected.map(\.operation))
        for (ours, theirs) in zip(transport.requests, theirs) { #expect(ours == theirs) }
    }

    @Test(arguments: TransportKind.allCases)
    func modelPackageGroups(_ kind: TransportKind) async throws {
        let (client, transport) = try client(kind)
        var expected: [(operation: String, params: JSONValue)] = []

        let names = (1...5).map { "group-\($0)" }
        var arns: [String] = []
        for name in names {
            let created = try await client.createModelPackageGroup(
                .init(modelPackageGroupName: name, modelPackageGroupDescription: "é \u{1F600} “\(name)”", tags: [.init(key: "team", value: "owls")]))
            arns.append(created.modelPackageGroupArn)
            #expect(created.modelPackageGroupArn == "arn:aws:sagemaker:\(kind.region):123456789012:model-package-group/\(name)")
            expected.append((
                "CreateModelPackageGroup",
                [
                    "ModelPackageGroupName": .string(name), "ModelPackageGroupDescription": .string("é \u{1F600} “\(name)”"),
                    "Tags": [["Key": "team", "Value": "owls"]],
                ]
            ))
        }

        let described = try await client.describeModelPackageGroup(.init(modelPackageGroupName: names[2]))
        #expect(described.modelPackageGroupName == names[2])
        #expect(described.modelPackageGroupArn == arns[2])
        #expect(described.modelPackageGroupDescription == "é \u{1F600} “group-3”")
        #expect(described.modelPackageGroupStatus == .completed)
        #expect(described.creationTime > Date(timeIntervalSince1970: 1_700_000_000))
        expected.append(("DescribeModelPackageGroup", ["ModelPackageGroupName": .string(names[2])]))

        // Five groups, two a page.
        var params: [String: JSONValue] = ["MaxResults": 2, "SortBy": "Name", "SortOrder": "Ascending"]
        var pages: [[String]] = []
        let list = SageMaker.ListModelPackageGroupsInput(maxResults: 2, sortBy: .name, sortOrder: .ascending)
        for try await page in client.listModelPackageGroupsPages(list) {
            pages.append(page.modelPackageGroupSummaryList.map(\.modelPackageGroupName))
            expected.append(("ListModelPackageGroups", .object(params)))
            params["NextToken"] = page.nextToken.map { .string($0) }
        }
        #expect(pages == [["group-1", "group-2"], ["group-3", "group-4"], ["group-5"]])

        try expect(transport, sent: expected)
    }

    @Test(arguments: TransportKind.allCases)
    func tags(_ kind: TransportKind) async throws {
        let (client, transport) = try client(kind)
        let arn = try await client.createModelPackageGroup(.init(modelPackageGroupName: "tagged")).modelPackageGroupArn
        let added = try await client.addTags(.init(resourceArn: arn, tags: [.init(key: "a", value: ""), .init(key: "b", value: "ü")]))
        #expect(added.tags?.map(\.key).sorted() == ["a", "b"])
        _ = try await client.deleteTags(.init(resourceArn: arn, tagKeys: ["a"]))
        var tags: [SageMaker.Tag] = []
        for try await tag in client.listTagsItems(.init(resourceArn: arn)) { tags.append(tag) }
        #expect(tags == [.init(key: "b", value: "ü")])

        try expect(transport, sent: [
            ("CreateModelPackageGroup", ["ModelPackageGroupName": "tagged"]),
            ("AddTags", ["ResourceArn": .string(arn), "Tags": [["Key": "a", "Value": ""], ["Key": "b", "Value": "ü"]]]),
            ("DeleteTags", ["ResourceArn": .string(arn), "TagKeys": ["a"]]),
            ("ListTags", ["ResourceArn": .string(arn)]),
        ])
    }

    @Test(arguments: TransportKind.allCases)
    func whatTheServiceRefuses(_ kind: TransportKind) async throws {
        let (client, transport) = try client(kind)
        let error = await #expect(throws: SageMaker.ServiceError.self) {
            try await client.describeModelPackageGroup(.init(modelPackageGroupName: "nobody"))
        }
        #expect(error?.details.code == "ValidationException")
        #expect(error?.details.message?.hasSuffix("model-package-group/nobody does not exist.") == true)
        #expect(error?.details.requestID != nil)
        try expect(transport, sent: [("DescribeModelPackageGroup", ["ModelPackageGroupName": "nobody"])])
    }

    /// moto does not know the operation, and answers with a page of HTML. It may have acted as far as the client knows, so it is asked once.
    @Test(arguments: TransportKind.allCases)
    func anAnswerThatIsNoJSON(_ kind: TransportKind) async throws {
        let (client, transport) = try client(kind)
        let error = await #expect(throws: SageMaker.ServiceError.self) { try await client.createWorkforce(.init(workforceName: "labelers")) }
        guard case .unmodeled(let details)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(details.status == 500)
        #expect(details.code == nil)
        #expect(details.description == "no error that the protocol knows, but text/html (HTTP 500)")
        #expect(String(decoding: details.body, as: UTF8.self).contains("Internal Server Error"))
        try expect(transport, sent: [("CreateWorkforce", ["WorkforceName": "labelers"])])
    }
}
