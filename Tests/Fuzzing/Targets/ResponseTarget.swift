import Foundation
import SageMakerWorkforce
import ShapewrightClient
import ShapewrightRuntime
import TestSupport

extension FuzzTarget {
    /// Responses: decoded to the output that the first byte chooses, or refused with a typed error; what was decoded is stable from then on.
    static let response = FuzzTarget("response", longestInput: 4096, dictionary: "response") { input in
        guard let first = input.first else { return }
        let rest = Array(input.dropFirst())
        switch first % 8 {
        case 0: try check(rest, as: SageMaker.DescribeWorkforceResponse.self)
        case 1: try check(rest, as: SageMaker.ListWorkteamsResponse.self)
        case 2: try check(rest, as: SageMaker.ListLabelingJobsForWorkteamResponse.self)
        case 3: try check(rest, as: SageMaker.CreateWorkforceRequest.self)
        case 4, 5: try check(rest, as: AllKinds.self)
        case 6: try checkBindings(rest)
        default: try check(rest, as: HostileUnion.self)
        }
    }

    private static func check<Value: ShapeStructure & Codable & Hashable>(_ bytes: [UInt8], as type: Value.Type) throws {
        let value: Value
        do {
            value = try ShapeJSON.read(bytes, as: type)
        } catch let error as JSONSyntaxError {
            try require((0...bytes.count).contains(error.offset), "the error lies outside of the text")
            // Whatever the model, a text that is JSON is none for another reason.
            try require((try? ShapeJSON.readDocument(bytes)) == nil || error.problem.contains("deep"), "JSON is refused as none: \(error.problem)")
            return
        } catch is ShapeReadingError {
            return
        }
        try require((try? ShapeJSON.readDocument(bytes)) != nil, "what is no JSON is read")
        try checkStability(of: value)
    }

    private static func checkStability<Value: ShapeStructure & Codable & Hashable>(of value: Value) throws {
        let written = ShapeJSON.write(value)
        let again = try ShapeJSON.read(written, as: Value.self)
        try require(ShapeJSON.write(again) == written, "\(written.text) is read back as \(ShapeJSON.write(again).text)")
        // Timestamps are written to the millisecond; what is no number equals nothing; a document's infinity comes back as the text that stands
        // for it.
        let third = try ShapeJSON.read(written, as: Value.self)
        if again == again {
            try require(third == again, "\(written.text): what is read twice is not equal")
            try require(third.hashValue == again.hashValue, "\(written.text): equal values have different hashes")
            if let coded = try? JSONEncoder().encode(again) {
                let decoded = try JSONDecoder().decode(Value.self, from: coded)
                // A document's `1.0` comes out of them as `1`, so that values are compared.
                let ours = try? JSONSerialization.jsonObject(with: Data(written)) as? NSObject
                let theirs = try? JSONSerialization.jsonObject(with: Data(ShapeJSON.write(decoded))) as? NSObject
                try require(ours == theirs, "\(written.text) comes out of Foundation's coders as \(ShapeJSON.write(decoded).text)")
            }
        }
        _ = (value.violations.map(\.description), "\(value)", String(reflecting: value))
    }

    /// A REST-JSON response: header fields, a line each, an empty line, the body.
    private static func checkBindings(_ bytes: [UInt8]) throws {
        let message = FuzzedMessage(bytes)
        let operation = OperationDescriptor("Get", method: "GET", requestURI: "/", input: EmptyStructure.self, output: BoundKinds.self, failure: SageMaker.ServiceError.self)
        let codec = RESTJSONCodec()
        do {
            let output = try codec.output(of: operation, message.response, HTTPBody(message.body))
            // The same structure as an input.
            let sending = OperationDescriptor("Put", method: "PUT", requestURI: "/", input: BoundKinds.self, output: EmptyStructure.self, failure: SageMaker.ServiceError.self)
            _ = try codec.request(for: sending, output)
        } catch is JSONSyntaxError {
        } catch is ShapeReadingError {
        } catch is RequestBuildingError {}
    }
}
