import Foundation
import ShapewrightClient
import ShapewrightRuntime

/// An output with members in all places of a response, of all kinds that can be there, written as generated code is.
package struct BoundKinds: ShapeStructure, Codable, Hashable {
    package var status: Int?
    package var text: String?
    package var flag: Bool?
    package var count: Int?
    package var long: Int64?
    package var ratio: Double?
    package var small: Float?
    package var time: Date?
    package var seconds: Date?
    package var bytes: Data?
    package var colour: HostileColour?
    package var texts: [String]?
    package var numbers: [Int]?
    package var times: [Date]?
    package var encoded: String?
    package var prefixed: [String: String]?
    package var body: AllKinds?

    package static let schema = StructureSchema(
        .optional("Status", .integer, in: .responseCode), .optional("Text", .string, in: .header("X-Text")),
        .optional("Flag", .boolean, in: .header("X-Flag")), .optional("Count", .integer, in: .header("X-Count")),
        .optional("Long", .long, in: .header("X-Long")), .optional("Ratio", .double, in: .header("X-Ratio")),
        .optional("Small", .float, in: .header("X-Small")), .optional("Time", .timestamp, in: .header("X-Time")),
        .optional("Seconds", .timestamp(.unixTimestamp), in: .header("X-Seconds")), .optional("Bytes", .blob, in: .header("X-Bytes")),
        .optional("Colour", .enumeration(HostileColour.self), in: .header("X-Colour")),
        .optional("Texts", .list(of: .string), in: .header("X-Texts")), .optional("Numbers", .list(of: .integer), in: .header("X-Numbers")),
        .optional("Times", .list(of: .timestamp), in: .header("X-Times")), .optional("Encoded", .string, in: .encodedHeader("X-Encoded")),
        .optional("Prefixed", .map(of: .string), in: .prefixHeaders("X-Meta-")), .optional("Body", .structure(AllKinds.self), in: .payload)
    )

    /// Header fields of a valid answer.
    package static let fields = [
        "X-Text": "plain", "X-Flag": "true", "X-Count": "-3", "X-Long": "9223372036854775807", "X-Ratio": "0.5", "X-Small": "NaN",
        "X-Time": "Sat, 21 Nov 2026 09:18:25 GMT", "X-Seconds": "1795252705.5", "X-Bytes": "AP+A", "X-Colour": "RED", "X-Texts": #"a, "b,\"c", d"#,
        "X-Numbers": "1, 2,3", "X-Times": "Sat, 21 Nov 2026 09:18:25 GMT, Sun, 22 Nov 2026 09:18:25 GMT", "X-Encoded": "eyJhIjoxfQ==",
        "X-Meta-One": "1", "X-Meta-Two": "2", "x-amzn-RequestId": "1b2c",
    ]

    package static func operation<Output: ShapeStructure>(_ type: Output.Type) -> OperationDescriptor<EmptyStructure, Output, TestOperation.Failure> {
        OperationDescriptor("Hostile", method: "GET", requestURI: "/", isReadOnly: true)
    }
}
