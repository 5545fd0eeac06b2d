import Foundation
import HTTPTypes
import SageMakerWorkforce
import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

/// The generated client, bytes in and bytes out.
@Suite struct ClientTests {
    private func client(_ transport: RecordingTransport, validation: RequestValidation = .full) throws -> SageMaker.Client {
        let endpoint = try #require(URL(string: "https://api.sagemaker.eu-west-1.amazonaws.com:8443"))
        return SageMaker.Client(transport: transport, endpoint: endpoint, validation: validation)
    }

    @Test func requestBytes() async throws {
        let transport = RecordingTransport(#"{"WorkforceArn":"arn:aws:sagemaker:eu-west-1:111122223333:workforce/mine"}"#)
        let response = try await client(transport).createWorkforce(
            .init(
                sourceIpConfig: .init(cidrs: ["10.0.0.0/16"]),
                workforceName: "mine",
                tags: [.init(key: "team", value: "é")],
                ipAddressType: .dualstack
            ))
        #expect(response.workforceArn == "arn:aws:sagemaker:eu-west-1:111122223333:workforce/mine")

        let call = try #require(transport.calls.first)
        #expect(transport.calls.count == 1)
        #expect(call.operationID == "CreateWorkforce")
        #expect(call.request.method == .post)
        #expect(call.request.scheme == "https")
        #expect(call.request.authority == "api.sagemaker.eu-west-1.amazonaws.com:8443")
        #expect(call.request.path == "/")
        var fields = call.request.headerFields
        for name in ["amz-sdk-invocation-id", "amz-sdk-request"] { fields[try #require(HTTPField.Name(name))] = nil }
        #expect(fields == [
            .contentType: "application/x-amz-json-1.1",
            try #require(HTTPField.Name("X-Amz-Target")): "SageMaker.CreateWorkforce",
        ])
        #expect(call.body?.bufferedBytes.map { String(decoding: $0, as: UTF8.self) }
            == #"{"SourceIpConfig":{"Cidrs":["10.0.0.0/16"]},"WorkforceName":"mine","Tags":[{"Key":"team","Value":"é"}],"IpAddressType":"dualstack"}"#)
    }

    @Test func invalidRequestsAreNotSent() async throws {
        let transport = RecordingTransport("{}")
        let request = SageMaker.CreateWorkforceRequest(sourceIpConfig: .init(cidrs: []), workforceName: "-")
        let error = await #expect(throws: ValidationError.self) { try await client(transport).createWorkforce(request) }
        #expect(error?.violations.map(\.description) == [
            "SourceIpConfig.Cidrs: length must be at least 1, was 0",
            #"WorkforceName: must match [a-zA-Z0-9]([a-zA-Z0-9\-]){0,62}"#,
        ])
        #expect(transport.calls.isEmpty)

        // Both rules are beyond what the structural scope checks.
        _ = try? await client(transport, validation: .structural).createWorkforce(request)
        _ = try? await client(transport, validation: .off).createWorkforce(request)
        #expect(transport.calls.count == 2)
    }

    @Test func emptyOutput() async throws {
        for body in ["{}", ""] {
            _ = try await client(RecordingTransport(body)).deleteWorkforce(.init(workforceName: "mine"))
        }
    }

    @Test func modelledErrors() async throws {
        let headers: HTTPFields = [try #require(HTTPField.Name("x-amzn-RequestId")): "1b2c"]
        let transport = RecordingTransport(status: 400, headers: headers, #"{"__type":"com.amazonaws.sagemaker#ResourceInUse","Message":"in use"}"#)
        let error = await #expect(throws: SageMaker.ServiceError.self) {
            try await client(transport).deleteWorkforce(.init(workforceName: "mine"))
        }
        guard case .resourceInUse(let exception, let details)? = error else {
            Issue.record("not resourceInUse: \(String(describing: error))")
            return
        }
        #expect(exception.message == "in use")
        #expect(details.description == "ResourceInUse: in use (HTTP 400, request 1b2c)")
    }

    @Test("The error's code comes from header, __type or code, without namespace and URI", arguments: [
        ([:], #"{"__type":"ResourceNotFound"}"#),
        ([:], #"{"code":"ResourceNotFound"}"#),
        ([:], #"{"__type":"aws.protocoltests#ResourceNotFound:http://internal.amazon.com/coral/x/"}"#),
        (["X-Amzn-ErrorType": "ResourceNotFound:http://internal.amazon.com/coral/x/"], "{}"),
        (["X-Amzn-ErrorType": "ResourceNotFound"], #"{"__type":"Other"}"#),
    ] as [([String: String], String)])
    func errorCodes(headers: [String: String], body: String) async throws {
        var fields = HTTPFields()
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let transport = RecordingTransport(status: 404, headers: fields, body)
        let error = await #expect(throws: SageMaker.ServiceError.self) { try await client(transport).describeWorkteam(.init(workteamName: "a")) }
        guard case .resourceNotFound? = error else {
            Issue.record("not resourceNotFound: \(String(describing: error))")
            return
        }
    }

    @Test("What is no AWS error still makes one", arguments: [
        "<html><body>502 Bad Gateway</body></html>", "", "[]", #"{"__type":3}"#, #"{"__type":"Unheard""#, "null",
    ])
    func unmodelledErrors(body: String) async throws {
        let error = await #expect(throws: SageMaker.ServiceError.self) {
            try await client(RecordingTransport(status: 502, body)).listWorkforces(.init())
        }
        guard case .unmodeled(let details)? = error else {
            Issue.record("not unmodeled: \(String(describing: error))")
            return
        }
        #expect(details.status == 502)
        #expect(details.code == nil)
        #expect(details.body == Array(body.utf8))
    }

    @Test func responsesThatDoNotFitSayWhere() async throws {
        let transport = RecordingTransport(#"{"Workforces":[{"WorkforceName":"a"},{"WorkforceName":1}]}"#)
        let error = await #expect(throws: ShapeReadingError.self) { try await client(transport).listWorkforces(.init()) }
        #expect(error?.description == "Workforces[1].WorkforceName: expected a string, found a number")
        await #expect(throws: JSONSyntaxError.self) { try await client(RecordingTransport("{")).listWorkforces(.init()) }
    }

    @Test func pagesAndItems() async throws {
        let transport = RecordingTransport { call in
            let sent = String(decoding: call.body?.bufferedBytes ?? [], as: UTF8.self)
            let page =
                switch sent {
                case #"{"MaxResults":2}"#: #"{"Workteams":[{"WorkteamName":"a"},{"WorkteamName":"b"}],"NextToken":"1"}"#
                case #"{"NextToken":"1","MaxResults":2}"#: #"{"Workteams":[],"NextToken":"2"}"#
                case #"{"NextToken":"2","MaxResults":2}"#: #"{"Workteams":[{"WorkteamName":"c"}],"NextToken":""}"#
                default: "unexpected"
                }
            return (HTTPResponse(status: .ok), HTTPBody(Array(page.utf8)))
        }
        let client: any SageMaker.ClientProtocol = try client(transport)
        var names: [String] = []
        for try await workteam in client.listWorkteamsItems(.init(maxResults: 2)) { names.append(workteam.workteamName) }
        #expect(names == ["a", "b", "c"])
        #expect(transport.calls.count == 3)

        var sizes: [Int] = []
        for try await page in client.listWorkteamsPages(.init(maxResults: 2)) { sizes.append(page.workteams.count) }
        #expect(sizes == [2, 0, 1])
    }

    @Test func pagesAreAskedForWhenTheyAreWanted() async throws {
        let transport = RecordingTransport(#"{"Workforces":[{"WorkforceName":"a"}],"NextToken":"1"}"#)
        for try await _ in try client(transport).listWorkforcesItems(.init()) { break }
        #expect(transport.calls.count == 1)
    }

    @Test func aTokenThatRepeatsEndsInAnError() async throws {
        let transport = RecordingTransport(#"{"Workforces":[],"NextToken":"again"}"#)
        await #expect(throws: RepeatedPageToken(member: "NextToken")) {
            for try await _ in try client(transport).listWorkforcesPages(.init()) {}
        }
        #expect(transport.calls.count == 2)
    }

    @Test func endpointsWithAPathAndWithoutAHost() async throws {
        let transport = RecordingTransport("{}")
        let behindProxy = SageMaker.Client(transport: transport, endpoint: try #require(URL(string: "http://localhost/aws/")))
        _ = try await behindProxy.deleteWorkforce(.init(workforceName: "a"))
        #expect(transport.calls.last?.request.path == "/aws/")
        #expect(transport.calls.last?.request.authority == "localhost")

        let nowhere = SageMaker.Client(transport: transport, endpoint: try #require(URL(string: "localhost")))
        await #expect(throws: RequestBuildingError.self) { try await nowhere.deleteWorkforce(.init(workforceName: "a")) }
    }
}
