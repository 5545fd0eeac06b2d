import Testing

@testable import SwiftEmission

@Suite struct StringLiteralTests {
    @Test("Literals", arguments: [
        ("plain", #""plain""#),
        (#"\d+"#, ##"#"\d+"#"##),
        (#"say "hi""#, ##"#"say "hi""#"##),
        (##""#"##, ###"##""#"##"###),
        (##"\#(x)"##, ###"##"\#(x)"##"###),
        ("a\nb", #""a\nb""#),
        (#"\(x)"# + "\n", #""\\(x)\n""#),
        ("é", #""\u{E9}""#),
        ("\u{2028}\u{202E}\u{0}", #""\u{2028}\u{202E}\u{0}""#),
        ("", #""""#),
    ])
    func literals(text: String, source: String) {
        #expect(StringLiteral.source(text) == source)
    }

    @Test func literalsAreOneLineOfPrintableASCII() {
        for value in 0...0x2FFF {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let source = StringLiteral.source("a\(scalar)\"\\")
            #expect(source.unicodeScalars.allSatisfy { (" "..."~").contains($0) })
        }
    }
}
