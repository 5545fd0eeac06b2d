import Templates
import Testing

@testable import SwiftEmission

@Suite struct TemplateRendererTests {
    private let file = View("the file", ["access": "public " as SwiftCode])

    private func render(_ text: String, _ view: View, with others: [String: String] = [:]) throws -> String {
        String(decoding: try TemplateRenderer(others.merging(["Main": text]) { $1 }).render("Main", view, in: file), as: UTF8.self)
    }

    private func error(_ text: String, _ view: View = View("nothing", [:]), with others: [String: String] = [:]) -> String? {
        #expect(throws: TemplateError.self) { try render(text, view, with: others) }?.description
    }

    @Test func everyTemplateParses() throws {
        _ = try TemplateRenderer()
        #expect(Set(TemplateSources.all.keys) == Set(FileKind.allCases.map(\.template) + ["Header"]))
    }

    @Test func tags() throws {
        let view = View("a type", [
            "name": "Cat" as SwiftCode, "yes": true, "no": false, "none": [View](), "comment": "/// Purrs." as SwiftCode,
            "members": ["a", "b", "c"].map { View("a member", ["name": SwiftCode.identifier($0)]) },
            "one": View("one", ["name": "only" as SwiftCode]),
        ])
        #expect(try render("{{access}}struct {{name}}", view) == "public struct Cat")
        #expect(try render("{{#yes}}1{{/yes}}{{^yes}}2{{/yes}}{{#no}}3{{/no}}{{^no}}4{{/no}}{{#none}}5{{/none}}{{^none}}6{{/none}}", view) == "146")
        #expect(try render("{{#members}}{{name}}{{^last}}, {{/last}}{{/members}}", view) == "a, b, c")
        #expect(try render("{{#comment}}{{.}}{{/comment}} {{#one}}{{access}}{{name}}{{/one}}{{^one}}!{{/one}}", view) == "/// Purrs. public only")
        #expect(try render("{{> Header}}\n{{name}}", view, with: ["Header": "// {{name}}\n"]) == "// Cat\nCat")
    }

    @Test func linesOfSectionsAlone() throws {
        let view = View("a type", ["yes": true, "no": false, "members": [View("a member", [:]), View("a member", [:])]])
        #expect(try render("a\n{{#yes}}\nb\n{{/yes}}\n  {{#no}}  \nc\n{{/no}}\nd", view) == "a\nb\nd")
        #expect(try render("{\n{{#members}}\n    x\n{{^last}}\n\n{{/last}}\n{{/members}}\n}\n", view) == "{\n    x\n\n    x\n}\n")
        #expect(try render("a {{#yes}}b{{/yes}}\n", view) == "a b\n")
        #expect(try render("{{#yes}}{{#yes}}\na{{/yes}}{{/yes}}", view) == "\na")
    }

    @Test("A template at fault is an error that says where", arguments: [
        ("a\n{{#b}}\n", "line 2: “b” is not closed"), ("{{#a}}{{/b}}", "line 1: “b” is closed, but was not opened last"),
        ("{{/a}}", "line 1: “a” is closed, but was not opened last"), ("\n\n{{a", "line 3: “{{” without “}}”"),
        ("{{a b}}", "line 1: “{{a b}}” is no tag"), ("{{{a}}}", "line 1: “{{{a}}” is no tag"), ("{{}}", "line 1: “{{}}” is no tag"),
        ("{{#last}}{{/last}}", "line 1: there is only {{^last}}"),
    ])
    func syntax(text: String, problem: String) {
        #expect(error(text) == "Templates/Main.mustache: \(problem)")
    }

    @Test func aNameThatDoesNotExistIsAnError() {
        let view = View("a type", ["name": "Cat" as SwiftCode, "members": [View("a member", [:])]])
        #expect(error("{{nme}}", view) == "Templates/Main.mustache asks for “nme” in a type, which does not exist")
        // What the view around it has is not meant.
        #expect(error("{{#members}}{{name}}{{/members}}", view) == "Templates/Main.mustache asks for “name” in a member, which does not exist")
        #expect(error("{{members}}", view) == "Templates/Main.mustache renders “members”, which is no code")
        #expect(error("{{.}}", view) == "Templates/Main.mustache renders “.”, which is no code")
        #expect(error("{{> Other}}") == "there is no template “Other”")
        #expect(error("{{> Other}}", with: ["Other": "{{> Main}}"]) == "Templates/Main.mustache includes itself")
    }
}
