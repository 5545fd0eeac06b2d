import TestSupport

@testable import SwiftEmission

/// Whether two files have the same structure: the same tokens, but for what literals say and what names are called.
enum TokenComparison {
    /// The first difference, if there is one.
    static func difference(_ found: [SwiftTokens.Token], _ expected: [SwiftTokens.Token]) -> String? {
        for (index, (token, original)) in zip(found, expected).enumerated() where !isAlike(token, original) {
            let place = found[max(0, index - 4)..<index].map(\.text).joined(separator: " ")
            return "“\(token.text.prefix(80))” in place of “\(original.text.prefix(80))” behind “\(place)”"
        }
        return found.count == expected.count ? nil : "\(found.count) tokens, not \(expected.count)"
    }

    private static func isAlike(_ token: SwiftTokens.Token, _ original: SwiftTokens.Token) -> Bool {
        guard token.kind == original.kind else { return false }
        switch token.kind {
        case .string: return true
        case .word: return token == original || (isOfName(original.text) && isIdentifier(token.text)) || (isDivision(original.text) && isDivision(token.text))
        case .number, .punctuation, .other: return token == original
        }
    }

    private static func isOfName(_ identifier: String) -> Bool {
        identifier.lowercased().contains(InjectionSpecification.word.lowercased())
    }

    private static func isIdentifier(_ text: String) -> Bool {
        let isQuoted = text.hasPrefix("`") && text.hasSuffix("`") && text.utf8.count > 2
        let name = isQuoted ? String(text.dropFirst().dropLast()) : text
        guard isQuoted || !SwiftIdentifier.keywords.contains(name), let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }

    /// The division of scalars that a pattern needs is named by its digest.
    private static func isDivision(_ name: String) -> Bool {
        name.count == 15 && name.hasPrefix("scalars") && name.dropFirst(7).allSatisfy(\.isHexDigit)
    }
}
