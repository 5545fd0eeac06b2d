import Foundation
import ShapewrightRuntime

/// A structure with members of all kinds, nested in all ways, written as generated code is: for what a server may send.
package struct AllKinds: ShapeStructure, Codable, Hashable {
    package var text: String
    package var flag: Bool?
    package var count: Int?
    package var long: Int64?
    package var ratio: Double?
    package var small: Float?
    package var bytes: Data?
    package var time: Date?
    package var isoTime: Date?
    package var httpTime: Date?
    package var colour: HostileColour?
    package var texts: [String]?
    package var numbers: [Int64]?
    package var times: [Date]?
    package var sparse: [String?]?
    package var sparseNumbers: [Int?]?
    package var map: [String: Int]?
    package var colours: [HostileColour: String]?
    package var sparseMap: [String: Date?]?
    package var document: ShapeDocument?
    package var choice: HostileUnion?
    package var inner: Inner?
    package var inners: [Inner]?
    package var innerMap: [String: Inner]?
    @Indirect package var next: AllKinds?
    package var children: [AllKinds]?
    package var named: [String: AllKinds]?
    @Sensitive package var secret: String?

    package struct Inner: ShapeStructure, Codable, Hashable {
        package var name: String
        package var number: Int
        package var time: Date

        package static let schema = StructureSchema(.required("Name", .string), .required("Number", .integer), .required("Time", .timestamp))
    }

    package static let schema = StructureSchema(
        .required("Text", .string(.length(min: 1, max: 200))), .optional("Flag", .boolean), .optional("Count", .integer(.range(min: -3, max: 9))),
        .optional("Long", .long),
        .optional("Ratio", .double), .optional("Small", .float), .optional("Bytes", .blob), .optional("Time", .timestamp),
        .optional("IsoTime", .timestamp(.iso8601)), .optional("HttpTime", .timestamp(.rfc822)), .optional("Colour", .enumeration(HostileColour.self)),
        .optional("Texts", .list(of: .string)), .optional("Numbers", .list(of: .long)), .optional("Times", .list(of: .timestamp)),
        .optional("Sparse", .list(of: .string, isSparse: true)), .optional("SparseNumbers", .list(of: .integer, isSparse: true)),
        .optional("Map", .map(of: .integer)), .optional("Colours", .map(keys: HostileColour.self, key: .enumeration(HostileColour.self), of: .string)),
        .optional("SparseMap", .map(of: .timestamp, isSparse: true)), .optional("Document", .document),
        .optional("Choice", .structure(HostileUnion.self)), .optional("Inner", .structure(Inner.self)),
        .optional("Inners", .list(of: .structure(Inner.self))), .optional("InnerMap", .map(of: .structure(Inner.self))),
        .optionalIndirect("Next", .structure(AllKinds.self)), .optional("Children", .list(of: .structure(AllKinds.self))),
        .optional("Named", .map(of: .structure(AllKinds.self))), .optional("Secret", .string(isSensitive: true))
    )

    /// An answer that has all of them.
    package static let json = #"""
        {"Text":"a\"\\\né日👩\u0041\ud83d\udc69","Flag":true,"Count":-3,"Long":9223372036854775807,"Ratio":0.125,"Small":1.5,"Bytes":"AP+A",
        "Time":1447694400.125,"IsoTime":"2026-11-21T09:18:25.250Z","HttpTime":"Sat, 21 Nov 2026 09:18:25 GMT","Colour":"RED","Texts":["x","y"],
        "Numbers":[1,-2,3],"Times":[0,1e3],"Sparse":["x",null],"SparseNumbers":[null,7],"Map":{"a":1,"b":2},"Colours":{"RED":"r","NEW":"n"},
        "SparseMap":{"t":12,"n":null},"Document":{"k":[null,false,1,0.5,"s",{"d":{}}]},"Choice":{"Text":"chosen"},
        "Inner":{"Name":"n","Number":1,"Time":2},"Inners":[{"Name":"o","Number":3,"Time":4},{}],"InnerMap":{"m":{"Name":"p"}},
        "Next":{"Text":"inner","Choice":{"Inner":{"Name":"q"}}},"Children":[{"Text":"c","Choice":{"Later":[1]}}],"Named":{"z":{"Text":"w"}},
        "Secret":"hush","Unknown":{"x":[1,2,{"y":null}]}}
        """#

    /// ``json``, read.
    package static var sample: AllKinds {
        do { return try ShapeJSON.read(Array(json.utf8)) } catch { fatalError("\(error)") }
    }
}
