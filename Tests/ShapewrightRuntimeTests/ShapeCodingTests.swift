import Foundation
import Testing

@testable import ShapewrightRuntime

/// A structure with a member of every type, written as generated code is.
private struct Everything: ShapeStructure, Codable, Hashable {
    var text: String
    var flag: Bool?
    var count: Int?
    var long: Int64?
    var ratio: Double?
    var small: Float?
    var bytes: Data?
    var time: Date?
    var isoTimes: [Date]?
    var sparse: [String?]?
    var map: [String: Int]?
    var document: ShapeDocument?
    @Indirect var next: Everything?
    @Sensitive var secret: String?

    init(text: String) {
        self.text = text
        _next = Indirect(wrappedValue: nil)
        _secret = Sensitive(wrappedValue: nil)
    }

    static let schema = StructureSchema(
        .required("Text", .string),
        .optional("Flag", .boolean),
        .optional("Count", .integer),
        .optional("Long", .long),
        .optional("Ratio", .double),
        .optional("Small", .float),
        .optional("Bytes", .blob),
        .optional("Time", .timestamp),
        .optional("IsoTimes", .list(of: .timestamp(.iso8601))),
        .optional("Sparse", .list(of: .string, isSparse: true)),
        .optional("Map", .map(of: .integer)),
        .optional("Document", .document),
        .optionalIndirect("Next", .structure(Everything.self)),
        .optional("Secret", .string(isSensitive: true))
    )
}

@Suite struct ShapeCodingTests {
    private var full: Everything {
        var value = Everything(text: "a\"\\\n\u{1}é日👩")
        value.flag = true
        value.count = -3
        value.long = .max
        value.ratio = 0.1
        value.small = 0.1
        value.bytes = Data([0, 255, 128])
        value.time = Date(timeIntervalSince1970: 1_447_694_400.125)
        value.isoTimes = [Date(timeIntervalSince1970: 0)]
        value.sparse = ["x", nil]
        value.map = ["b": 2, "a": 1]
        value.document = .map(["k": .list([.null, .boolean(false), .integer(1), .double(0.5), .string("s")])])
        value.next = Everything(text: "inner")
        value.secret = "hush"
        return value
    }

    @Test func jsonOfEveryType() {
        let json = String(decoding: ShapeJSON.write(full), as: UTF8.self)
        #expect(json == #"{"Text":"a\"\\\n\u0001é日👩","Flag":true,"Count":-3,"Long":9223372036854775807,"Ratio":0.1,"Small":0.1,"#
            + #""Bytes":"AP+A","Time":1447694400.125,"IsoTimes":["1970-01-01T00:00:00Z"],"Sparse":["x",null],"Map":{"a":1,"b":2},"#
            + #""Document":{"k":[null,false,1,0.5,"s"]},"Next":{"Text":"inner"},"Secret":"hush"}"#)
    }

    @Test func roundTrip() throws {
        #expect(try ShapeJSON.read(ShapeJSON.write(full)) == full)
    }

    @Test func codableYieldsTheSameJSON() throws {
        let encoder = JSONEncoder()
        let coded = try JSONSerialization.jsonObject(with: encoder.encode(full)) as? NSDictionary
        let written = try JSONSerialization.jsonObject(with: Data(ShapeJSON.write(full))) as? NSDictionary
        #expect(coded == written)
        #expect(try JSONDecoder().decode(Everything.self, from: encoder.encode(full)) == full)
        // Strategies concern Foundation's own conformances alone.
        encoder.dateEncodingStrategy = .iso8601
        #expect(try JSONSerialization.jsonObject(with: encoder.encode(full)) as? NSDictionary == written)
    }

    @Test func membersInAnyOrderAndUnknownOnes() throws {
        let json = #"{"Zzz":[{"Text":1}],"Count":1,"Next":{"Unknown":{},"Text":"n"},"Text":"t","Flag":null,"T\u0065xt2":0}"#
        let value: Everything = try ShapeJSON.read(Array(json.utf8))
        #expect(value.text == "t")
        #expect(value.count == 1)
        #expect(value.flag == nil)
        #expect(value.next?.text == "n")
    }

    @Test func escapedNamesAreFound() throws {
        let value: Everything = try ShapeJSON.read(Array(#"{"\u0054ext":"\ud83d\ude00\ud83d \u00e9\/"}"#.utf8))
        #expect(value.text == "😀\u{FFFD} é/")
    }

    @Test func missingRequiredMembers() throws {
        let value: Everything = try ShapeJSON.read(Array("{}".utf8))
        #expect(value.text == "")
        let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Everything.self, from: Data(#"{"Text":"","Next":{}}"#.utf8)) }
        guard case .keyNotFound(let key, let context)? = error else { Issue.record("not keyNotFound: \(String(describing: error))"); return }
        #expect(key.stringValue == "Text")
        #expect(context.codingPath.map(\.stringValue) == ["Next"])
    }

    @Test("Values of a wrong type say where", arguments: [
        (#"{"Text":1}"#, "Text: expected a string, found a number"),
        (#"{"Text":"","Next":{"Text":"","Map":{"k":"x"}}}"#, #"Next.Map["k"]: expected an integer, found a string"#),
        (#"{"Text":"","Sparse":["",{}]}"#, "Sparse[1]: expected a string, found an object"),
        (#"{"Text":"","Count":1.5}"#, "Count: expected an integer of 64 bits, found a number"),
        (#"{"Text":"","Long":9223372036854775808}"#, "Long: expected an integer of 64 bits, found a number"),
        (#"{"Text":"","Bytes":"*"}"#, "Bytes: expected base64, found a string"),
        (#"{"Text":"","Time":"soon"}"#, "Time: expected a timestamp, found a string"),
        (#"[]"#, "expected an object, found an array"),
    ])
    func wrongTypes(json: String, message: String) {
        let error = #expect(throws: ShapeReadingError.self) { try ShapeJSON.read(Array(json.utf8), as: Everything.self) }
        #expect(error?.description == message)
    }

    @Test func numbersThatJSONCannotWrite() throws {
        var value = Everything(text: "")
        value.ratio = .infinity
        value.small = -.infinity
        #expect(String(decoding: ShapeJSON.write(value), as: UTF8.self) == #"{"Text":"","Ratio":"Infinity","Small":"-Infinity"}"#)
        #expect(try ShapeJSON.read(ShapeJSON.write(value)) == value)
        #expect(try JSONDecoder().decode(Everything.self, from: JSONEncoder().encode(value)) == value)
    }

    @Test func secretsShowNowhere() {
        var dumped = ""
        dump(full, to: &dumped)
        for text in [String(describing: full), String(reflecting: full), dumped, "\(full.next as Any)", "\(Mirror(reflecting: full).children.map { $0 })"] {
            #expect(!text.contains("hush"))
        }
        #expect(full.secret == "hush")
    }

    @Test func indirectMembersAreValues() {
        var first = full
        let second = first
        first.next?.text = "changed"
        #expect(second.next?.text == "inner")
        #expect(first != second)
    }

    @Test("Nulls in lists that are not sparse are dropped on the wire and refused by Codable")
    func nullsInDenseLists() throws {
        let json = #"{"Text":"","IsoTimes":[null,"1970-01-01T00:00:00Z",null],"Map":{"a":null,"b":1}}"#
        let value: Everything = try ShapeJSON.read(Array(json.utf8))
        #expect(value.isoTimes?.count == 1)
        #expect(value.map == ["b": 1])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Everything.self, from: Data(json.utf8)) }
    }
}
