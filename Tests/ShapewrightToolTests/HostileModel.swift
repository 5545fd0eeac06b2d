import Testing

/// Models that cost little to write and would cost much to work on without bounds.
enum HostileModel: String, CaseIterable, CustomTestStringConvertible {
    case deepText, wideText, longNumber, duplicateKeys
    case longName, longEnumeration, sameIdentifiers
    case chain, requiredChain, requiredRing, completeGraph, doublingStructures, doublingUnions
    case listOfItself, ringOfLists, chainOfLists
    case manyMembers, manyConstraints, manyOperations, manyErrors, manyUnknownShapes, manyUnknownKeys, manyRequired
    case nestedHTML, openTags, longDocumentation
    case hugeBounds, minimumOfLists, minimumOfBlobs, minimumOfStrings

    var testDescription: String { rawValue }

    /// Whether the model is refused; if not, it is worked on.
    var isRefused: Bool {
        switch self {
        case .deepText, .wideText, .longNumber, .duplicateKeys, .longName, .requiredRing, .listOfItself, .ringOfLists, .chainOfLists, .manyMembers,
            .manyOperations, .manyUnknownShapes, .manyRequired: true
        default: false
        }
    }

    /// What `lint` finds in the model in place of refusing it: it looks for just that.
    var finding: String? { self == .requiredRing ? "impossible-value" : nil }

    /// The text of its `service-2.json`.
    var text: String {
        switch self {
        case .deepText: String(repeating: "[", count: 5_000_000)
        case .wideText: "[" + String(repeating: "0,", count: 20_000_000) + "0]"
        case .longNumber: Self.model(#""In":{"type":"string","min":\#(String(repeating: "9", count: 2_000_000))}"#)
        case .duplicateKeys: "{" + String(repeating: "\"a\":0,", count: 300_000) + "\"a\":0}"
        case .longName: Self.model(Self.structure("In", [String(repeating: "n", count: 1_000_000)]))
        case .longEnumeration: Self.model(#""E":{"type":"string","enum":[\#(Self.list(100_000) { "\"v\($0)\"" })]},\#(Self.structure("In", ["a"], "E"))"#)
        case .sameIdentifiers: Self.model(#""E":{"type":"string","enum":[\#(Self.list(500) { "\"v\(String(repeating: "-", count: $0))\"" })]},\#(Self.structure("In", ["a"], "E"))"#)
        case .chain: Self.model(Self.list(20_000) { Self.structure($0 == 0 ? "In" : "S\($0)", ["a"], "S\($0 + 1)") } + "," + Self.structure("S20000", []))
        case .requiredChain:
            Self.model(Self.list(20_000) { Self.structure($0 == 0 ? "In" : "S\($0)", ["a"], "S\($0 + 1)", required: true) } + "," + Self.structure("S20000", []))
        case .requiredRing:
            Self.model(Self.list(20_000) { Self.structure($0 == 0 ? "In" : "S\($0)", ["a"], $0 == 19_999 ? "In" : "S\($0 + 1)", required: true) })
        case .completeGraph:
            Self.model(Self.list(400) { from in
                #""\#(from == 0 ? "In" : "S\(from)")":{"type":"structure","members":{\#(Self.list(400) { #""m\#($0)":{"shape":"\#($0 == 0 ? "In" : "S\($0)")"}"# })}}"#
            })
        case .doublingStructures: Self.model(Self.doubling("") + "," + Self.structure("S100", []))
        case .doublingUnions: Self.model(Self.structure("In", ["u"], "S1") + "," + Self.doubling(#","union":true"#, from: 1) + "," + Self.structure("S100", []))
        case .listOfItself: Self.model(Self.structure("In", ["a"], "L") + #","L":{"type":"list","member":{"shape":"L"}}"#)
        case .ringOfLists:
            Self.model(Self.structure("In", ["a"], "L0") + "," + Self.list(40_000) { #""L\#($0)":{"type":"list","member":{"shape":"L\#(($0 + 1) % 40_000)"}}"# })
        case .chainOfLists:
            Self.model(Self.structure("In", ["a"], "L0") + "," + Self.list(40_000) { #""L\#($0)":{"type":"list","member":{"shape":"\#($0 == 39_999 ? "Text" : "L\($0 + 1)")"}}"# } + Self.string)
        case .manyMembers: Self.model(Self.structure("In", (0..<100_000).map { "m\($0)" }))
        case .manyConstraints:
            Self.model(Self.structure("In", (0..<9_000).map { "m\($0)" }, "T", required: true) + #","T":{"type":"string","min":2,"max":9,"pattern":"[a-c]+"}"#)
        case .manyOperations:
            Self.text(operations: Self.list(20_000) { #""O\#($0)":{"name":"O\#($0)","http":{"method":"POST","requestUri":"/"}}"# }, shapes: Self.structure("In", []))
        case .manyErrors:
            Self.text(
                operations: Self.list(1_000) { operation in
                    #""O\#(operation)":{"name":"O\#(operation)","http":{"method":"POST","requestUri":"/"},"errors":[\#(Self.list(200) { #"{"shape":"E\#($0)"}"# })]}"#
                },
                shapes: Self.structure("In", []) + "," + Self.list(200) { #""E\#($0)":{"type":"structure","members":{},"exception":true}"# })
        case .manyUnknownShapes: Self.model(Self.list(9_000) { Self.structure($0 == 0 ? "In" : "S\($0)", ["a", "b"], "Gone\($0)") })
        case .manyUnknownKeys: Self.model(#""In":{"type":"structure","members":{},\#(Self.list(100_000) { "\"k\($0)\":1" })}"#)
        case .manyRequired: Self.model(#""In":{"type":"structure","members":{},"required":[\#(Self.list(100_000) { "\"r\($0)\"" })]}"#)
        case .nestedHTML: Self.model(Self.documented(String(repeating: "<ul><li>", count: 50_000)))
        case .openTags: Self.model(Self.documented(String(repeating: "x<a <!-- &", count: 50_000)))
        case .longDocumentation: Self.model(Self.documented(String(repeating: "word ", count: 1_000_000) + String(repeating: "w", count: 5_000_000)))
        case .hugeBounds:
            Self.model(Self.structure("In", ["a"], "N") + #","N":{"type":"long","min":-1e1000000000,"max":1e1000000000},"L":{"type":"list","member":{"shape":"N"},"min":-5,"max":9e99}"#)
        case .minimumOfLists:
            Self.model(Self.structure("In", ["a"], "L0", required: true) + "," + Self.list(20) { #""L\#($0)":{"type":"list","member":{"shape":"\#($0 == 19 ? "Text" : "L\($0 + 1)")"},"min":2000}"# } + Self.string)
        case .minimumOfBlobs: Self.model(Self.structure("In", (0..<5_000).map { "m\($0)" }, "B", required: true) + #","B":{"type":"blob","min":1000000}"#)
        case .minimumOfStrings: Self.model(Self.structure("In", ["a"], "T", required: true) + #","T":{"type":"string","min":2000000000}"#)
        }
    }

    private static let string = #","Text":{"type":"string"}"#

    private static func list(_ count: Int, _ entry: (Int) -> String) -> String { (0..<count).map(entry).joined(separator: ",") }

    private static func structure(_ name: String, _ members: [String], _ shape: String? = nil, required: Bool = false) -> String {
        let fields = members.map { #""\#($0)":{"shape":"\#(shape ?? name)"}"# }.joined(separator: ",")
        let names = required ? #","required":[\#(members.map { "\"\($0)\"" }.joined(separator: ","))]"# : ""
        return #""\#(name)":{"type":"structure","members":{\#(fields)}\#(names)}"#
    }

    /// Each of a hundred structures requires the next one twice.
    private static func doubling(_ trait: String, from first: Int = 0) -> String {
        (first..<100).map { place in
            let name = place == 0 ? "In" : "S\(place)"
            return #""\#(name)":{"type":"structure","required":["a","b"],"members":{"a":{"shape":"S\#(place + 1)"},"b":{"shape":"S\#(place + 1)"}}\#(trait)}"#
        }.joined(separator: ",")
    }

    private static func documented(_ text: String) -> String { #""In":{"type":"structure","members":{},"documentation":"\#(text)"}"# }

    private static func model(_ shapes: String) -> String {
        text(operations: #""Op":{"name":"Op","http":{"method":"POST","requestUri":"/"},"input":{"shape":"In"}}"#, shapes: shapes)
    }

    private static func text(operations: String, shapes: String) -> String {
        let metadata = #""apiVersion":"1","endpointPrefix":"x","protocol":"json","jsonVersion":"1.1","targetPrefix":"X","serviceId":"X""#
        return #"{"version":"2.0","metadata":{\#(metadata)},"operations":{\#(operations)},"shapes":{\#(shapes)}}"#
    }
}
