import ServiceModel
import TestSupport
import Testing

@testable import ReferencePages

/// Nothing that a specification says can be anything but text on a page.
@Suite struct HostileTextTests {
    static let texts = [
        "# Heading", "## Request Syntax", "@Metadata {\n @TechnologyRoot\n}", "@Image(source: x)", "``Symbol``", "```swift\nlet x = 1\n```", "~~~\ncode\n~~~",
        "<script>alert(1)</script>", "| a | b |\n|---|---|\n| c | d |", "<doc:Nowhere>", "[x](doc:Nowhere)", "* item\n* item", "1. first", "1) first", "+ plus",
        "left \u{202E}thgir\u{2066} and \u{200B}zero", "one\r\n# two\r## three\u{2028}# four\u{85}", "--> <!-- comment", "> quotation", "---", "===", "***", "___",
        "![image](https://example.com/x.png)", "!<a href=\"https://example.com/x.png\">image</a>", "<a href=\"javascript:alert(1)\">link</a>",
        "<a href=\"doc:Nowhere\">link</a>", "<a href=\"https://example.com/x) [y](doc:Nowhere\">link</a>", "<code>``a``</code> <code>`b`</code> <code>```</code>",
        "<code>a\nb</code>", "&lt;img src=x onerror=alert(1)&gt; &amp;lt;", "- [ ] task", "    indented\n\tcode", "\\", "\\`", "$x$ and $$y$$", "_a_ *b* **c** ~~d~~",
        "[ref]: https://example.com", "[^1]: note", "<p>a</p>\n<ul><li># x</li><li>@Metadata {</li><li>``y``</li></ul><note>n</note>",
        "<!-- Written by `shapewright docs` of Example. Changes are lost when it writes anew. -->", "", " ", "`", "``", "```", "Note: x", "- Returns: x", "a``b",
    ]

    static func model(_ text: String) -> ServiceModel {
        let deprecation = Deprecation(message: text, since: text)
        let documented = ConstraintOrigin.documentation(Justification(reason: text, reference: "https://example.com/" + text))
        var traits = MemberTraits()
        traits.deprecation = deprecation
        traits.locationName = text
        traits.enumValues = [text]
        let pattern = PatternConstraint(text, matching: .whole)
        let members = [
            Member(name: "Name", shape: "Name", documentation: text, requirement: documented, constraints: [Constraint(.pattern(pattern), origin: documented)]),
            Member(name: "Kind", shape: "Kind", documentation: text, traits: traits), Member(name: "Nested", shape: "Nested", documentation: text),
            Member(name: text, shape: "Name"),
        ]
        let rules = [StructureRule(.mutuallyExclusive([MemberPath("Kind"), MemberPath("Nested")].compactMap(\.self)), origin: documented)]
        let operation = Operation(
            name: "GetThing", wireName: text, http: HTTPBinding(method: text, requestURI: "/" + text), documentation: text, input: OperationInput(shape: "Request"),
            output: OperationOutput(shape: "Response"), errors: [OperationError(shape: "Failure", documentation: text)])
        let acceptor = Waiter.Acceptor(state: .success, matcher: .path, argument: text, expected: .string(text))
        return ServiceModel(
            metadata: ServiceMetadata(
                apiVersion: text, endpointPrefix: text, wireProtocol: .json, serviceFullName: text, serviceID: "Example", jsonVersion: text, targetPrefix: text),
            documentation: text, deprecation: deprecation, operations: [operation, Operation(name: text, http: HTTPBinding(method: "POST", requestURI: "/"))],
            shapes: ShapeTable([
                Shape(name: "Request", type: .structure(Structure(members: members, rules: rules)), documentation: text),
                Shape(name: "Response", type: .structure(Structure(members: Array(members.prefix(3)))), documentation: text),
                Shape(name: "Nested", type: .structure(Structure(members: members)), documentation: text),
                Shape(name: "Failure", type: .structure(Structure(members: members, variant: .exception(ErrorTrait(code: text)))), documentation: text),
                Shape(name: "Name", type: .string(values: []), documentation: text, constraints: [Constraint(.pattern(pattern))]),
                Shape(name: "Kind", type: .string(values: [EnumValue(value: text), EnumValue(value: "plain")]), documentation: text),
            ]),
            paginators: [Paginator(operation: "GetThing", inputTokens: [text], outputTokens: [text], limitKey: text, resultKeys: [text], moreResults: text)],
            waiters: [Waiter(name: text, operation: "GetThing", delay: 1, maximumAttempts: 2, documentation: text, acceptors: [acceptor])])
    }

    @Test(arguments: ReferenceFormat.allCases)
    func textStaysText(format: ReferenceFormat) throws {
        for (index, text) in Self.texts.enumerated() {
            let pages = try ReferenceMaterial.pages(Self.model(text), format)
            #expect(faults(in: pages) == [], "text \(index)")
            let headings = PageReading(try #require(pages["GetThing.md"])).headings.filter { !$0.hasPrefix("response.") && $0.first?.isUppercase == true }
            #expect(headings == ["GetThing", "Request Syntax", "Request Parameters", "Response Syntax", "Response Elements", "Errors", "Pagination", "Waiters", "HTTP"])
            // The waiter has a method where the text happens to be an expression that it can ask.
            let listings = PageReading(try #require(pages["GetThing.md"])).code.count { $0.language == "swift" }
            #expect(listings == (Self.isExpression(text) ? 3 : 2), "\(text.debugDescription)")
        }
    }

    /// Whether a waiter can ask what the text says: of all texts only this one is one of JMESPath's, an empty literal.
    private static func isExpression(_ text: String) -> Bool { text == "``" }

    /// An operation's name is a file's name, whatever it is.
    @Test func fileNames() throws {
        for text in Self.texts + ["../../etc/passwd", "index", "getthing", "a/b", "..", "~", "CON", "nul", "Com1", "LPT9", "a\0b", String(repeating: "x", count: 400)] {
            let names = try ReferencePages(Self.model(text)).pages().map(\.name)
            #expect(Set(names.map { $0.lowercased() }).count == 3)
            #expect(names.allSatisfy { $0.utf8.count < 200 && !$0.contains("/") && !$0.hasPrefix(".") }, "\(names)")
            // What Windows has for devices is none whatever its ending.
            #expect(names.allSatisfy { !["con", "nul", "com1", "lpt9"].contains($0.lowercased().prefix { $0 != "." }) }, "\(names)")
        }
    }
}
