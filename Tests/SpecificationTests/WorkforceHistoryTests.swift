import ServiceModel
import TestSupport
import Testing

@testable import SpecReading

/// The specification as it stood on two days is AWS's of those days, in words of its own.
@Suite struct WorkforceHistoryTests {
    @Test(.enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"), arguments: [("2024-06-10", "1.34.123"), ("2024-06-11", "1.34.124")])
    func factsAreThoseOfTheDay(day: String, version: String) throws {
        let path = "\(TestMaterial.corpus ?? "")/sagemaker-history/\(version).json.gz"
        let theirs = try DocumentValue(json: Gzip.decompress(TestMaterial.bytes(path)), path: path)
        let facts = theirs.pruned(to: BotocoreModel.operations).withoutDocumentation
        #expect(try history(day).withoutDocumentation.differences(from: facts, keyOrder: .significant) == [])
        #expect(try history(day)["operations"]?.fields?.map(\.key) == BotocoreModel.operations)
    }

    @Test(arguments: ["2024-06-10", "2024-06-11"])
    func wordsAreThoseOfTheSpecification(day: String) throws {
        let words = try Set(DocumentValue(json: TestMaterial.bytes("\(BotocoreModel.shippedFolder)/service-2.json")).documentations)
        #expect(try history(day).documentations.filter { !words.contains($0) } == [])
    }

    private func history(_ day: String) throws -> DocumentValue {
        try DocumentValue(json: TestMaterial.bytes("\(BotocoreModel.shippedFolder)/history/\(day)/service-2.json"))
    }
}
