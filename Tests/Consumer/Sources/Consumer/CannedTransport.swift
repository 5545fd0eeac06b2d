import Foundation
import HTTPTypes
import ShapewrightClient

/// Answers each operation from memory.
struct CannedTransport: ClientTransport {
    /// What the service says, by operation.
    let answers: [String: String]

    func send(_ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String) async throws -> (HTTPResponse, HTTPBody?) {
        print("\(request.method) \(request.authority ?? "")\(request.path ?? "") \(String(decoding: body?.bufferedBytes ?? [], as: UTF8.self))")
        guard let answer = answers[operationID] else {
            return (HTTPResponse(status: .badRequest), HTTPBody(Array(#"{"__type":"ResourceInUse","Message":"in use"}"#.utf8)))
        }
        return (HTTPResponse(status: .ok), HTTPBody(Array(answer.utf8)))
    }
}
