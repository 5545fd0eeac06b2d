import Foundation
import Testing

@testable import ShapewrightRuntime

/// A structure with members of several kinds, written as generated code is, whose equality comes from its schema.
private struct Reading: ShapeStructure, Hashable {
    var first: String?
    var second: String?
    var ratio: Double?
    var time: Date?
    var bytes: Data?
    var names: [String]?
    var counts: [String: Int]?
    var document: ShapeDocument?
    var choice: Choice?
    @Sensitive var secret: String?

    init(first: String? = nil, second: String? = nil) {
        self.first = first
        self.second = second
    }

    static let schema = StructureSchema(
        .optional("First", .string),
        .optional("Second", .string),
        .optional("Ratio", .double),
        .optional("Time", .timestamp),
        .optional("Bytes", .blob),
        .optional("Names", .list(of: .string)),
        .optional("Counts", .map(of: .integer)),
        .optional("Document", .document),
        .optional("Choice", .structure(Choice.self)),
        .optional("Secret", .string(isSensitive: true))
    )
}

private enum Choice: ShapeUnion, Hashable {
    case left(String)
    case right(String)
    case unknown(String, ShapeDocument)

    init(_ member: UnionMember) {
        switch member.index {
        case 0: self = .left(member.value())
        case 1: self = .right(member.value())
        default: self = .unknown(member.name, member.document)
        }
    }

    var unionMember: UnionMember {
        switch self {
        case .left(let value): UnionMember(0, value)
        case .right(let value): UnionMember(1, value)
        case .unknown(let name, let document): UnionMember(name, document)
        }
    }

    static let schema = StructureSchema(Choice.self, .required("Left", .string), .required("Right", .string))
}

@Suite struct ShapeHashingTests {
    /// Values that all differ from one another, in one member each or in where their values stand.
    private static let distinct: [Reading] = {
        func reading(_ change: (inout Reading) -> Void) -> Reading {
            var value = Reading()
            change(&value)
            return value
        }
        return [
            Reading(), Reading(first: "a"), Reading(second: "a"), Reading(first: "a", second: "a"), Reading(first: ""),
            reading { $0.ratio = 0.5 }, reading { $0.time = Date(timeIntervalSinceReferenceDate: 0.5) },
            reading { $0.time = Date(timeIntervalSinceReferenceDate: 0.500_01) },
            reading { $0.bytes = Data([1]) }, reading { $0.bytes = Data() },
            reading { $0.names = [] }, reading { $0.names = ["a"] }, reading { $0.names = ["a", "b"] }, reading { $0.names = ["b", "a"] },
            reading { $0.counts = [:] }, reading { $0.counts = ["a": 1] }, reading { $0.counts = ["a": 2] }, reading { $0.counts = ["b": 1] },
            reading { $0.document = .null }, reading { $0.document = .integer(1) }, reading { $0.document = .double(1) },
            reading { $0.document = .list([.list([]), .null]) }, reading { $0.document = .list([.list([.null])]) },
            reading { $0.document = .map([:]) }, reading { $0.document = .list([]) },
            reading { $0.choice = .left("a") }, reading { $0.choice = .right("a") }, reading { $0.choice = .unknown("Left", .string("a")) },
            reading { $0.choice = .unknown("x", .string("a")) }, reading { $0.secret = "a" },
        ]
    }()

    @Test func valuesEqualThemselvesAndNoOther() {
        for (index, value) in Self.distinct.enumerated() {
            for (other, candidate) in Self.distinct.enumerated() {
                #expect((value == candidate) == (index == other), "\(index) \(other)")
            }
        }
        #expect(Set(Self.distinct + Self.distinct).count == Self.distinct.count)
    }

    @Test func equalValuesHashAlike() {
        for value in Self.distinct {
            var copy = value
            copy.second = value.second.map { String(decoding: Array($0.utf8), as: UTF8.self) }
            copy.counts = value.counts.map { Dictionary(uniqueKeysWithValues: $0.reversed()) }
            #expect(copy == value)
            #expect(copy.hashValue == value.hashValue)
        }
    }

    @Test("Numbers and strings are equal as they are in Swift")
    func leavesKeepTheirEquality() {
        var left = Reading(first: "e\u{301}")
        var right = Reading(first: "é")
        left.ratio = 0.0
        right.ratio = -0.0
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        left.ratio = .nan
        let copy = left
        #expect(left != copy)
    }
}
