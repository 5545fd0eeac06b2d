import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Members of all sizes and alignments, so that paddings of all kinds occur between them.
private struct Padded: ShapeStructure, Codable, Hashable {
    var flag: Bool
    var maybeFlag: Bool?
    var small: Float?
    var first: Bool?
    var count: Int?
    var long: Int64
    var second: Bool
    var ratio: Double?
    var time: Date?
    var bytes: Data?
    var third: Bool?
    var text: String?
    var inner: Inner?
    @Indirect var boxed: Padded?
    @Sensitive var secret: Int?
    var map: [String: Inner]
    var sparse: [Int?]?
    var document: ShapeDocument?
    var last: Bool

    struct Inner: ShapeStructure, Codable, Hashable {
        var flag: Bool
        var number: Float

        static let schema = StructureSchema(.required("Flag", .boolean), .required("Number", .float))
    }

    static let schema = StructureSchema(
        .required("Flag", .boolean),
        .optional("MaybeFlag", .boolean),
        .optional("Small", .float),
        .optional("First", .boolean),
        .optional("Count", .integer),
        .required("Long", .long),
        .required("Second", .boolean),
        .optional("Ratio", .double),
        .optional("Time", .timestamp),
        .optional("Bytes", .blob),
        .optional("Third", .boolean),
        .optional("Text", .string),
        .optional("Inner", .structure(Inner.self)),
        .optionalIndirect("Boxed", .structure(Padded.self)),
        .optional("Secret", .integer(isSensitive: true)),
        .required("Map", .map(of: .structure(Inner.self))),
        .optional("Sparse", .list(of: .integer, isSparse: true)),
        .optional("Document", .document),
        .required("Last", .boolean)
    )

    static var offsets: [Int?] {
        [
            MemoryLayout<Self>.offset(of: \.flag), MemoryLayout<Self>.offset(of: \.maybeFlag), MemoryLayout<Self>.offset(of: \.small),
            MemoryLayout<Self>.offset(of: \.first), MemoryLayout<Self>.offset(of: \.count), MemoryLayout<Self>.offset(of: \.long),
            MemoryLayout<Self>.offset(of: \.second), MemoryLayout<Self>.offset(of: \.ratio), MemoryLayout<Self>.offset(of: \.time),
            MemoryLayout<Self>.offset(of: \.bytes), MemoryLayout<Self>.offset(of: \.third), MemoryLayout<Self>.offset(of: \.text),
            MemoryLayout<Self>.offset(of: \.inner), MemoryLayout<Self>.offset(of: \._boxed), MemoryLayout<Self>.offset(of: \._secret),
            MemoryLayout<Self>.offset(of: \.map), MemoryLayout<Self>.offset(of: \.sparse), MemoryLayout<Self>.offset(of: \.document),
            MemoryLayout<Self>.offset(of: \.last),
        ]
    }
}

@Suite struct StructureSchemaTests {
    @Test func membersLieWhereTheCompilerPutsThem() {
        #expect(Padded.schema.members.map(\.offset) == Padded.offsets)
        #expect(Padded.schema.size == MemoryLayout<Padded>.size)
        #expect(Padded.Inner.schema.size == MemoryLayout<Padded.Inner>.size)
    }

    /// Each member alone present, so that a wrong address would show in another member.
    @Test("Each member is read where it is", arguments: [
        #""MaybeFlag":true"#, #""Small":-1.5"#, #""First":false"#, #""Count":-1"#, #""Ratio":0.1"#, #""Time":1"#, #""Bytes":"AA==""#, #""Third":true"#,
        #""Text":"a longer text that is not stored in place""#, #""Inner":{"Flag":true,"Number":2.5}"#, #""Secret":7"#, #""Sparse":[null,3]"#,
        #""Document":null"#, #""Document":[{}]"#, #""Boxed":{"Flag":true,"Long":1,"Second":true,"Map":{},"Last":true}"#,
    ])
    func eachMember(member: String) throws {
        let json = #"{"Flag":true,"Long":-9223372036854775808,"Second":true,"Map":{"k":{"Flag":false,"Number":1}},"Last":true,\#(member)}"#
        let value = try ShapeJSON.read(Array(json.utf8), as: Padded.self)
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
        #expect(try JSONSerialization.jsonObject(with: Data(ShapeJSON.write(value))) as? NSDictionary == object)
        #expect(try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? NSDictionary == object)
        #expect(try JSONDecoder().decode(Padded.self, from: Data(json.utf8)) == value)
        #expect(Mirror(reflecting: value).children.count == Padded.schema.members.count)
        #expect(value.last && value.second && value.long == .min)
        var other = value
        #expect(other == value && other.hashValue == value.hashValue)
        other.last = false
        #expect(other != value)
    }

    @Test func moreMembersThanAWord() throws {
        // 130 members: what was read is noted in three words.
        var set = MemberSet(130)
        let areNew = (0..<130).filter { $0 % 3 == 0 }.map { set.insert($0) }
        #expect(!areNew.contains(false))
        for index in 0..<130 { #expect(set.contains(index) == (index % 3 == 0)) }
        let again = set.insert(129)
        #expect(!again)
    }

    @Test("The first of two members of one name counts")
    func duplicates() throws {
        let value = try ShapeJSON.read(Array(#"{"Flag":true,"Number":1,"Flag":false,"Number":"x"}"#.utf8), as: Padded.Inner.self)
        #expect(value.flag && value.number == 1)
    }

    /// A thread that a program starts may have half a megabyte of stack; no text may overflow it.
    @Test func deepTextsNeedLittleStack() async throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: #"{"Boxed":"#, count: depth) + "{}" + String(repeating: "}", count: depth)).utf8)
        }
        for (text, isReadable) in [(nested(JSONReader.maximumDepth - 1), true), (nested(JSONReader.maximumDepth), false)] {
            let depth: Int? = await SmallStack.run(SmallStack.size) {
                let value = try? ShapeJSON.read(text, as: Padded.self)
                if let value { #expect(value == (try? ShapeJSON.read(text, as: Padded.self)) && !ShapeJSON.write(value).isEmpty) }
                return value.map { sequence(first: $0, next: \.boxed).reduce(0) { count, _ in count + 1 } }
            }
            #expect(depth == (isReadable ? JSONReader.maximumDepth : nil))
        }
    }
}
