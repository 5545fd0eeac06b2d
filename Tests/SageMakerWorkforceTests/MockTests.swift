import SageMakerWorkforce
import ShapewrightClient
import Testing

@Suite struct MockTests {
    /// Code under test, written against the protocol.
    private func workforceNames(_ client: some SageMaker.ClientProtocol) async throws -> [String] {
        var names: [String] = []
        for try await workforce in client.listWorkforcesItems(.init()) { names.append(workforce.workforceName) }
        return names
    }

    @Test func aClosureAnswersAnOperation() async throws {
        let client = SageMaker.MockClient(listWorkforces: { _ in .init(workforces: [.init(workforceName: "mine", workforceArn: "arn")]) })
        #expect(try await workforceNames(client) == ["mine"])
    }

    @Test func pagesAndErrors() async throws {
        let client = SageMaker.MockClient(
            deleteWorkforce: { _ in throw CancellationError() },
            listWorkforces: { input in
                let page = input.nextToken.flatMap { Int($0) } ?? 1
                return .init(workforces: [.init(workforceName: "w\(page)", workforceArn: "arn")], nextToken: page < 3 ? "\(page + 1)" : nil)
            })
        #expect(try await workforceNames(client) == ["w1", "w2", "w3"])
        await #expect(throws: CancellationError.self) { try await client.deleteWorkforce(.init(workforceName: "mine")) }
    }

    @Test func whatHasNoAnswerSaysSo() async throws {
        let error = await #expect(throws: UnansweredCall.self) { try await SageMaker.MockClient().describeWorkforce(.init(workforceName: "mine")) }
        #expect(error?.operation == "DescribeWorkforce")
    }
}
