import Testing

@testable import SwiftEmission

@Suite struct LargeMembersTests {
    private func structure(_ name: String, _ members: [String]) -> String {
        let list = members.enumerated().map { #""M\#($0.offset)": {"shape": "\#($0.element)"}"# }.joined(separator: ", ")
        return #""\#(name)": {"type": "structure", "members": {\#(list)}}"#
    }

    private func structures(_ shapes: [String]) throws -> String {
        let files = try emit(shapes: (shapes + [#""T": {"type": "string"}"#, #""L": {"type": "list", "member": {"shape": "Wide"}}"#]).joined(separator: ", "))
        return try #require(files["ServiceStructures.swift"])
    }

    private func isIndirect(_ member: String, in text: String) -> Bool {
        text.contains("@ShapewrightRuntime.Indirect\n        public var \(member)")
    }

    @Test func whatIsWideIsStoredOutOfLine() throws {
        let narrow = structure("Narrow", Array(repeating: "T", count: LargeMembers.limit))
        let wide = structure("Wide", Array(repeating: "T", count: LargeMembers.limit + 1))
        let text = try structures([narrow, wide, structure("S", ["Narrow", "Wide", "L", "T"])])
        #expect(!isIndirect("m0", in: text))
        #expect(isIndirect("m1", in: text))
        #expect(!isIndirect("m2", in: text) && !isIndirect("m3", in: text))
        #expect(text.contains(#".optionalIndirect("M1", .structure(Wide.self))"#))
    }

    @Test func membersOfMembersCount() throws {
        let half = structure("Half", Array(repeating: "T", count: LargeMembers.limit / 2))
        let text = try structures([
            half, structure("Whole", ["Half", "Half"]), structure("More", ["Half", "Half", "T"]), structure("S", ["Whole", "More"]),
            structure("Wide", ["T"]),
        ])
        let own = try #require(text.components(separatedBy: "\nextension ").first { $0.contains("struct S:") })
        #expect(!isIndirect("m0", in: own))
        #expect(isIndirect("m1", in: own))
        // What is out of line counts as one value.
        let holder = try structures([
            half, structure("More", ["Half", "Half", "T"]), structure("Few", ["More", "More"]), structure("S", ["Few"]), structure("Wide", ["T"]),
        ])
        let last = try #require(holder.components(separatedBy: "\nextension ").first { $0.contains("struct S:") })
        #expect(!isIndirect("m0", in: last))
    }

    @Test func structuresMayNestDeeply() throws {
        let depth = 2_000
        let chain = (0..<depth).map { structure("S\($0)", $0 + 1 == depth ? ["T"] : ["S\($0 + 1)", "T"]) }
        let text = try structures(chain + [structure("Wide", ["T"])])
        #expect(text.contains("struct S0:") && text.contains("@ShapewrightRuntime.Indirect"))
    }
}
