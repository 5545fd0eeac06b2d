import Foundation
import Testing

@testable import ShapewrightRuntime

/// A structure with members of several kinds, written as generated code is, whose equality comes from its traversal.
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

    init(reading reader: inout ShapeReader) {
        first = reader.optional("First")
        second = reader.optional("Second")
        ratio = reader.optional("Ratio")
        time = reader.optional("Time")
        bytes = reader.optional("Bytes")
        names = reader.optional("Names")
        counts = reader.optional("Counts")
        document = reader.optional("Document")
        choice = reader.optional("Choice")
        secret = reader.optional("Secret")
    }

    func write(to writer: inout ShapeWriter) {
        writer.write("First", first)
        writer.write("Second", second)
        writer.write("Ratio", ratio)
        writer.write("Time", time)
        writer.write("Bytes", bytes)
        writer.write("Names", names)
        writer.write("Counts", counts)
        writer.write("Document", document)
        writer.write("Choice", choice)
        writer.write("Secret", secret)
    }

    func validate(into report: inout ValidationReport) {}
}

private enum Choice: ShapeStructure, Hashable {
    case left(String)
    case right(String)
    case unknown(String, ShapeDocument)

    init(reading reader: inout ShapeReader) {
        switch reader.unionMember() {
        case "Left": self = .left(reader.required("Left"))
        case "Right": self = .right(reader.required("Right"))
        case let name: self = .unknown(name, reader.document(named: name))
        }
    }

    func write(to writer: inout ShapeWriter) {
        switch self {
        case .left(let value): writer.write("Left", value)
        case .right(let value): writer.write("Right", value)
        case .unknown(let name, let value): writer.write(dynamicName: name, value)
        }
    }

    func validate(into report: inout ValidationReport) {}
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
