import Foundation
import HTTPTypes
import SageMakerWorkforce
import ShapewrightClient
import ShapewrightRuntime
import TestSupport
import Testing

/// An operation of the generated client, callable by JSON.
struct WorkforceOperation: Sendable, CustomTestStringConvertible {
    let name: String
    /// Decodes the input out of JSON, calls the client with it, and returns what was sent.
    let send: @Sendable (_ input: [UInt8]) async throws -> RecordingTransport.Call
    /// Calls the client, whose transport gives that answer, and writes the output as JSON: on the wire path and by `JSONEncoder`.
    let receive: @Sendable (_ answer: RecordingTransport) async throws -> (wire: [UInt8], encoded: [UInt8])
    /// Decodes the output by `JSONDecoder` and writes it as JSON.
    let decode: @Sendable (_ output: [UInt8]) throws -> [UInt8]
    /// Decodes the input out of JSON and checks what botocore checks.
    let violations: @Sendable (_ input: [UInt8]) throws -> [Violation]

    var testDescription: String { name }

    private init<Input: ShapeStructure & Codable, Output: ShapeStructure & Codable>(
        _ name: String, _ call: @escaping @Sendable (SageMaker.Client) -> (Input) async throws -> Output
    ) {
        self.name = name
        send = { json in
            let transport = RecordingTransport("{}")
            _ = try await call(Self.client(transport))(JSONDecoder().decode(Input.self, from: Data(json)))
            return try #require(transport.calls.first)
        }
        receive = { transport in
            // Any input will do, and correction makes one out of nothing.
            let output = try await call(Self.client(transport))(ShapeJSON.read(Array("{}".utf8)))
            return (ShapeJSON.write(output), [UInt8](try JSONEncoder().encode(output)))
        }
        decode = { json in
            ShapeJSON.write(try JSONDecoder().decode(Output.self, from: Data(json)))
        }
        violations = { json in
            try JSONDecoder().decode(Input.self, from: Data(json)).violations(in: .structural)
        }
    }

    private static func client(_ transport: RecordingTransport) throws -> SageMaker.Client {
        let endpoint = try #require(URL(string: "https://api.sagemaker.us-east-1.amazonaws.com"))
        return SageMaker.Client(transport: transport, endpoint: endpoint, validation: .off)
    }

    /// All operations of the generated client; a test sees to it that none is missing.
    static let all = [
        WorkforceOperation("CreateWorkforce", SageMaker.Client.createWorkforce),
        WorkforceOperation("CreateWorkteam", SageMaker.Client.createWorkteam),
        WorkforceOperation("DeleteWorkforce", SageMaker.Client.deleteWorkforce),
        WorkforceOperation("DeleteWorkteam", SageMaker.Client.deleteWorkteam),
        WorkforceOperation("DescribeSubscribedWorkteam", SageMaker.Client.describeSubscribedWorkteam),
        WorkforceOperation("DescribeWorkforce", SageMaker.Client.describeWorkforce),
        WorkforceOperation("DescribeWorkteam", SageMaker.Client.describeWorkteam),
        WorkforceOperation("ListLabelingJobsForWorkteam", SageMaker.Client.listLabelingJobsForWorkteam),
        WorkforceOperation("ListModelPackageGroups", SageMaker.Client.listModelPackageGroups),
        WorkforceOperation("ListSubscribedWorkteams", SageMaker.Client.listSubscribedWorkteams),
        WorkforceOperation("ListWorkforces", SageMaker.Client.listWorkforces),
        WorkforceOperation("ListWorkteams", SageMaker.Client.listWorkteams),
        WorkforceOperation("UpdateWorkforce", SageMaker.Client.updateWorkforce),
        WorkforceOperation("UpdateWorkteam", SageMaker.Client.updateWorkteam),
    ]
}
