import Foundation
import ShapewrightRuntime

/// A structure with a member of every type, written as generated code is.
struct FuzzedShape: ShapeStructure, Codable, Hashable {
    var text: String
    var flag: Bool?
    var count: Int?
    var long: Int64
    var ratio: Double?
    var small: Float?
    var bytes: Data?
    var time: Date?
    var iso: Date?
    var http: [Date]?
    var sparse: [String?]?
    var sparseMap: [String: Int?]?
    var map: [String: [Double]]?
    var document: ShapeDocument?
    @Indirect var next: FuzzedShape?
    @Sensitive var secret: String?
    var union: FuzzedUnion?
    var last: Bool

    static let schema = StructureSchema(
        .required("Text", .string(.length(min: 1, max: 4))),
        .optional("Flag", .boolean),
        .optional("Count", .integer(.range(min: -3, max: 9))),
        .required("Long", .long),
        .optional("Ratio", .double),
        .optional("Small", .float),
        .optional("Bytes", .blob),
        .optional("Time", .timestamp),
        .optional("Iso", .timestamp(.iso8601)),
        .optional("Http", .list(of: .timestamp(.rfc822))),
        .optional("Sparse", .list(of: .string, isSparse: true)),
        .optional("SparseMap", .map(of: .integer, isSparse: true)),
        .optional("Map", .map(of: .list(of: .double))),
        .optional("Document", .document),
        .optionalIndirect("Next", .structure(FuzzedShape.self)),
        .optional("Secret", .string(isSensitive: true)),
        .optional("Union", .structure(FuzzedUnion.self)),
        .required("Last", .boolean)
    )
}

/// A union, written as generated code is.
enum FuzzedUnion: ShapeUnion, Codable, Hashable {
    case text(String)
    case numbers([Int])
    indirect case shape(FuzzedShape)
    case unknown(String, ShapeDocument)

    init(_ member: UnionMember) {
        switch member.index {
        case 0: self = .text(member.value())
        case 1: self = .numbers(member.value())
        case 2: self = .shape(member.value())
        default: self = .unknown(member.name, member.document)
        }
    }

    var unionMember: UnionMember {
        switch self {
        case .text(let value): UnionMember(0, value)
        case .numbers(let value): UnionMember(1, value)
        case .shape(let value): UnionMember(2, value)
        case .unknown(let name, let document): UnionMember(name, document)
        }
    }

    static let schema = StructureSchema(
        FuzzedUnion.self, .required("Text", .string), .required("Numbers", .list(of: .integer)), .required("Shape", .structure(FuzzedShape.self)))
}

/// A structure with a member in every part of an HTTP message.
struct FuzzedBindings: ShapeStructure {
    var label: String
    var text: String?
    var number: Int?
    var ratio: Double?
    var time: Date?
    var flags: [Bool]?
    var times: [Date]?
    var texts: [String]?
    var encoded: String?
    var prefixed: [String: String]?
    var status: Int?
    var bytes: Data?
    var inBody: FuzzedUnion?
    var more: Int64?

    static let schema = StructureSchema(
        .required("Label", .string, in: .header("x-label")),
        .optional("Text", .string, in: .header("x-text")),
        .optional("Number", .integer, in: .header("x-number")),
        .optional("Ratio", .double, in: .header("x-ratio")),
        .optional("Time", .timestamp, in: .header("x-time")),
        .optional("Flags", .list(of: .boolean), in: .header("x-flags")),
        .optional("Times", .list(of: .timestamp(.rfc822)), in: .header("x-times")),
        .optional("Texts", .list(of: .string), in: .header("x-texts")),
        .optional("Encoded", .string, in: .encodedHeader("x-encoded")),
        .optional("Prefixed", .map(of: .string), in: .prefixHeaders("x-meta-")),
        .optional("Status", .integer, in: .responseCode),
        .optional("Bytes", .blob, in: .header("x-bytes")),
        .optional("InBody", .structure(FuzzedUnion.self)),
        .optional("More", .long)
    )
}
