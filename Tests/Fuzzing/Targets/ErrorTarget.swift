import Foundation
import HTTPTypes
import SageMakerWorkforce
import ShapewrightClient
import ShapewrightRuntime

extension FuzzTarget {
    /// Answers to failed calls: header fields, a line each, an empty line, the body. Whatever it is makes an error.
    static let error = FuzzTarget("error", longestInput: 2048, dictionary: "response") { input in
        let message = FuzzedMessage(input)
        let operation = OperationDescriptor("Get", method: "POST", requestURI: "/", input: EmptyStructure.self, output: EmptyStructure.self, failure: SageMaker.ServiceError.self)
        let body = HTTPBody(message.body)
        for failure in [
            AWSJSONCodec(version: "1.1", targetPrefix: "X").failure(of: operation, message.response, body),
            AWSJSONCodec(version: "1.0", targetPrefix: "X", isQueryCompatible: true).failure(of: operation, message.response, body),
            RESTJSONCodec().failure(of: operation, message.response, body),
        ] {
            try require(failure.details.status == message.response.status.code, "the status is another")
            try require(failure.details.body == message.body, "the body is another")
            try require(failure.details.code != "", "an empty code")
            _ = ("\(failure)", String(reflecting: failure), failure.details.description)
        }
        let now = Date(timeIntervalSince1970: 1_795_000_000)
        if let delay = RetryAfter.delay(in: message.response, at: now) {
            try require(delay >= .zero && delay <= .seconds(1_000_000_000), "a pause of \(delay)")
        }
    }
}
