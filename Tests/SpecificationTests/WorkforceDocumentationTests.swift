import ServiceModel
import TestSupport
import Testing

/// The shipped specification explains itself in words of its own: AWS's texts are AWS's.
@Suite(.enabled(if: BotocoreModel.isAvailable, Comment(rawValue: BotocoreModel.isMissing)))
struct WorkforceDocumentationTests {
    private let botocore: BotocoreModel

    init() throws {
        botocore = try BotocoreModel()
    }

    @Test func noSentenceIsAWSs() throws {
        let theirs = Set(botocore.service.documentations.flatMap { Prose.sentences($0, minimumWords: 6) })
        let refinements = try DocumentValue(json: TestMaterial.bytes("\(BotocoreModel.shippedFolder)/refinements.json"))
        let reasons = refinements["refinements"]?.elements?.compactMap { $0["reason"]?.string } ?? []
        let ours = (botocore.shipped.documentations + reasons).flatMap { Prose.sentences($0, minimumWords: 6) }
        #expect(ours.filter(theirs.contains) == [])

        // The sets are what they should be, and alike enough in form to meet.
        #expect(theirs.count > 3_000 && ours.count > 200)
        #expect(theirs.contains("use this operation to create a workforce"))
    }

    @Test func sentencesAreFound() {
        let html = #"<p>An example. It has the <a href="https://a.b/c">name</a> (or not) of a.b.c, see!</p><ul><li>One</li><li>two Three</li></ul>"#
        #expect(Prose.sentences(html, minimumWords: 2) == ["an example", "it has the name or not of a.b.c see", "two three"])
    }
}
