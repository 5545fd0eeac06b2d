import Foundation
import HTTPTypes
import ShapewrightRuntime
import TestSupport
import Testing

@testable import ShapewrightClient

/// Valid answers of each protocol with bytes changed, in body and header fields: an output, the service's error or a reading error.
@Suite struct MutatedAnswerTests {
    /// What came of mutants.
    private struct Tally {
        var read = 0
        var failed = 0
        var refused = 0

        mutating func count<Output: ShapeStructure>(_ response: HTTPResponse, _ body: [UInt8], by codec: some WireCodec, as type: Output.Type) {
            let operation = BoundKinds.operation(type)
            if response.status.code >= 300 {
                failed += 1
                let details = codec.failure(of: operation, response, HTTPBody(body)).details
                _ = (details.description, details.modeled(AllKinds.self), details.modeled(BoundKinds.self))
                return
            }
            do {
                let output = try codec.output(of: operation, response, HTTPBody(body))
                read += 1
                #expect(!ShapeJSON.write(output).isEmpty)
            } catch is ShapeReadingError {
                refused += 1
            } catch is JSONSyntaxError {
                refused += 1
            } catch {
                Issue.record("\(error)")
            }
        }

        func expectSomeOfEach() {
            print("\(read + failed + refused) mutants: \(read) read, \(failed) errors, \(refused) refused")
            #expect(read > 100 && failed > 100 && refused > 100)
        }
    }

    private static let statuses = [200, 200, 200, 201, 204, 299, 400, 403, 500, 503]

    @Test(arguments: [("1.0", false), ("1.1", false), ("1.0", true)])
    func awsJSON(version: String, isQueryCompatible: Bool) {
        var mutator = ByteMutator(printing: 20_261_124)
        let codec = AWSJSONCodec(version: version, targetPrefix: "T", isQueryCompatible: isQueryCompatible)
        let error = Array(#"{"__type":"com.amazon#ResourceInUse:http://x","message":"in use","code":"Code","Text":"x"}"#.utf8)
        var tally = Tally()
        for _ in 0..<2500 {
            var response = HTTPResponse(status: .init(code: mutator.pick(Self.statuses)))
            response.headerFields = fields(["x-amzn-query-error": "Code;Sender", "X-Amzn-ErrorType": "a#B:c", "x-amzn-RequestId": "r"], &mutator)
            let body = mutator.mutant(of: response.status.code < 300 ? Array(AllKinds.json.utf8) : error)
            tally.count(response, body, by: codec, as: AllKinds.self)
        }
        tally.expectSomeOfEach()
    }

    @Test func restJSON() {
        var mutator = ByteMutator(printing: 20_261_125)
        var tally = Tally()
        let bytes = Array(#"{"Text":"x","Map":{"a":1},"Time":5}"#.utf8)
        for index in 0..<5000 {
            var response = HTTPResponse(status: .init(code: mutator.pick(Self.statuses)))
            response.headerFields = fields(BoundKinds.fields, &mutator, areChanged: index % 4 > 0)
            let body = index % 4 == 0 ? mutator.mutant(of: bytes) : bytes
            tally.count(response, body, by: RESTJSONCodec(), as: BoundKinds.self)
        }
        tally.expectSomeOfEach()
    }

    /// The header fields, one or two of them with bytes changed. Bytes that no field can hold a transport does not hand on.
    private func fields(_ fields: [String: String], _ mutator: inout ByteMutator, areChanged: Bool = true) -> HTTPFields {
        var result = HTTPFields()
        let changed = [mutator.pick(fields.keys.sorted()), mutator.pick(fields.keys.sorted())]
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            guard let field = HTTPField.Name(name) else { continue }
            let bytes = areChanged && changed.contains(name) ? mutator.mutant(of: Array(value.utf8)) : Array(value.utf8)
            result[field] = String(decoding: bytes, as: UTF8.self)
        }
        return result
    }
}
