import ServiceModel
import TestSupport
import Testing

/// The comparison with botocore covers everything and sees what it should.
struct SupportTests {
    @Test func noOperationIsMissing() throws {
        #expect(WorkforceOperation.all.map(\.name) == (try WorkforceModel.model).operations.map(\.name))
    }

    @Test(arguments: [
        (#"{"a":1,"b":[true,null]}"#, #"{"b":[true,null],"a":1.0}"#, []),
        (#"{"a":"\u00e9"}"#, #"{"a":"e\u0301"}"#, [#".a: expected "\u00e9", found "e\u0301""#]),
        (#"{"\u00e9":1}"#, #"{"e\u0301":1}"#, [".\u{e9}: missing", ".e\u{301}: not expected, is 1"]),
        (#"{"a":[1,{"b":2}]}"#, #"{"a":[1,{"b":3}]}"#, [".a[1].b: expected 2, found 3"]),
        (#"{"a":[1]}"#, #"{"a":[1,2]}"#, [".a: expected 1 elements, found 2"]),
        ("null", "false", [": expected null, found false"]),
        ("1447694400.001", "1447694400", [": expected 1447694400.001, found 1447694400"]),
    ])
    func differencesAreSeen(_ expected: String, _ actual: String, _ differences: [String]) throws {
        let found = try DocumentValue(json: Array(actual.utf8)).differences(from: DocumentValue(json: Array(expected.utf8)))
        #expect(found.elementsEqual(differences) { $0.isSpelled(as: $1) }, "\(found)")
    }

    @Test func timestampsAreComparedToTheMillisecond() {
        let far = DocumentValue.timestamp(ExactDecimal("253402300799.99899") ?? 0)
        #expect(far.onTheWire.json == "253402300799.999")
        #expect(DocumentValue.array([.timestamp(-1)]).onTheWire.json == "[-1]")
    }

    @Test func aCaseIsTheSameInEveryRun() throws {
        let operation = try #require(WorkforceOperation.all.first)
        func value(_ topic: String, _ number: Int) throws -> String {
            var values = ValueGenerator(try WorkforceModel.model, CaseSeries(topic, of: operation).random(ofCase: number))
            return values.value(of: "CreateWorkforceRequest").json
        }
        #expect(try value("a", 1) == value("a", 1))
        #expect(try value("a", 1) != value("a", 2))
        #expect(try value("a", 1) != value("b", 1))
    }
}
