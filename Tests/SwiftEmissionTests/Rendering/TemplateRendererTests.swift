import Mustache
import Templates
import Testing

@testable import SwiftEmission

@Suite struct TemplateRendererTests {
    @Test func everyTemplateIsTextAndParses() throws {
        _ = try TemplateRenderer()
        #expect(Set(TemplateSources.all.keys) == Set(FileKind.allCases.map(\.template) + ["Header"]))
        for (name, text) in TemplateSources.all {
            // Without the pragma Mustache would escape for HTML.
            #expect(text.hasPrefix("{{% CONTENT_TYPE: TEXT}}\n"), "\(name)")
        }
    }

    @Test func aNameThatDoesNotExistIsAnError() throws {
        let file = FileView(values: ["access": SwiftCode(""), "namespace": SwiftCode("N"), "source": SwiftCode(""), "content": View("nothing", [:])])
        let error = #expect(throws: TemplateError.self) { try TemplateRenderer().render("Enumerations", file) }
        #expect(error?.description == "Templates/Enumerations.mustache asks for “enumerations” in nothing, which does not exist")
        #expect(throws: TemplateError.unknown(template: "Nothing")) { try TemplateRenderer().render("Nothing", file) }
    }
}
