import Foundation
import HTTPTypes
import ShapewrightRuntime
import TestSupport
import Testing

@testable import ShapewrightClient

/// Valid answers of each protocol with bytes changed, in body and header fields: an output, the service's error or a reading error.
@Suite struct MutatedAnswerTests {
    private struct Tally {
        var read = 0
        var failed = 0
        var refused = 0

        mutating func count<Output: ShapeStructure>(_ status: Int, _ body: () throws -> Output, failure: () -> TestOperation.Failure) {
            if status >= 300 {
                failed += 1
                let details = failure().details
                _ = (details.description, details.modeled(AllKinds.self), details.modeled(BoundKinds.self))
                return
            }
            do {
                let output = try body()
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
    }

    private static let statuses = [200, 200, 200, 201, 204, 299, 400, 403, 500, 503]

    @Test(arguments: ["1.0", "1.1", "1.0, query-compatible"])
    func awsJSON(version: String) {
        var mutator = ByteMutator(printing: 20_261_124)
        let codec = AWSJSONCodec(version: String(version.prefix(3)), targetPrefix: "T", isQueryCompatible: version.hasSuffix("compatible"))
        let error = Array(#"{"__type":"com.amazon#ResourceInUse:http://x","message":"in use","code":"Code","Text":"x"}"#.utf8)
        var tally = Tally()
        for _ in 0..<2500 {
            var response = HTTPResponse(status: .init(code: mutator.pick(Self.statuses)))
            response.headerFields = fields(["x-amzn-query-error": "Code;Sender", "X-Amzn-ErrorType": "a#B:c", "x-amzn-RequestId": "r"], &mutator)
            let body = HTTPBody(mutator.mutant(of: response.status.code < 300 ? Array(AllKinds.json.utf8) : error))
            let operation = BoundKinds.operation(AllKinds.self)
            tally.count(response.status.code) {
                try codec.output(of: operation, response, body)
            } failure: {
                codec.failure(of: operation, response, body)
            }
        }
        print("2500 mutants: \(tally.read) read, \(tally.failed) errors, \(tally.refused) refused")
        #expect(tally.read > 100 && tally.failed > 100 && tally.refused > 100)
    }

    @Test func restJSON() {
        var mutator = ByteMutator(printing: 20_261_125)
        let codec = RESTJSONCodec()
        var tally = Tally()
        let bytes = Array(#"{"Text":"x","Map":{"a":1},"Time":5}"#.utf8)
        for index in 0..<5000 {
            var response = HTTPResponse(status: .init(code: mutator.pick(Self.statuses)))
            response.headerFields = fields(BoundKinds.fields, &mutator, areChanged: index % 4 > 0)
            let body = HTTPBody(index % 4 == 0 ? mutator.mutant(of: bytes) : bytes)
            let operation = BoundKinds.operation(BoundKinds.self)
            tally.count(response.status.code) {
                try codec.output(of: operation, response, body)
            } failure: {
                codec.failure(of: operation, response, body)
            }
        }
        print("5000 mutants: \(tally.read) read, \(tally.failed) errors, \(tally.refused) refused")
        #expect(tally.read > 100 && tally.failed > 100 && tally.refused > 100)
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
