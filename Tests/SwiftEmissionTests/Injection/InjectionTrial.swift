import ServiceModel
import TestSupport

@testable import SwiftEmission

/// What came of putting texts into one place of a specification.
struct InjectionTrial: Sendable {
    /// Of how many texts each came.
    struct Counts: Sendable {
        var generated = 0
        /// Generated with something left out, and a warning of it, that a harmless text would not leave out.
        var leftOut = 0
        /// Refused by a typed error.
        var refused = 0

        static func + (left: Counts, right: Counts) -> Counts {
            Counts(generated: left.generated + right.generated, leftOut: left.leftOut + right.leftOut, refused: left.refused + right.refused)
        }
    }

    private(set) var counts = Counts()
    private(set) var faults: [String] = []
    private(set) var literals: Set<LiteralPair> = []
    private let position: StringPosition
    private let parser: SourceKit
    private var known: [GeneratedFile: SwiftTokens] = [:]

    init(_ position: StringPosition, in specification: InjectionSpecification, texts: [String], parser: SourceKit) throws {
        (self.position, self.parser) = (position, parser)
        let harmless = try specification.replacing(position, by: InjectionSpecification.word).generate()
        for text in texts { try attempt(text, specification.replacing(position, by: text), beside: harmless) }
    }

    private mutating func attempt(_ text: String, _ specification: InjectionSpecification, beside harmless: InjectionSpecification.Outcome) throws {
        switch try specification.generate() {
        case .refused(let hasPlace, let diagnostics):
            counts.refused += 1
            if !hasPlace { fault("refused without a place: \(diagnostics)", text) }
            faults += diagnostics.flatMap { RawText.faults(in: Array($0.description.utf8), "a diagnostic", allowsLetters: true) }
        case .files(let files, let limitations):
            guard case .files(let originals, let usual) = harmless else {
                counts.leftOut += 1
                return check(files, text)
            }
            // What is no expression, or no path, leaves something out; what is there still has to be well formed.
            if limitations != usual {
                counts.leftOut += 1
                check(files, text)
            } else {
                counts.generated += 1
                compare(files, originals, text)
            }
        }
    }

    private mutating func compare(_ files: [GeneratedFile], _ originals: [GeneratedFile], _ text: String) {
        if files.map(\.name) != originals.map(\.name) { fault("files are missing, or named by a text", text) }
        for (file, original) in zip(files, originals) {
            guard file != original else { continue }
            faults += RawText.faults(in: file.contents, "\(position), \(file.name)", allowsLetters: false)
            let (found, expected) = (parser.tokens(of: file.contents), tokens(of: original))
            for problem in found.problems { fault("\(file.name): \(problem)", text) }
            // What a pattern means decides what its table looks like.
            if position.isExpression, position.kind.isValue { continue }
            if let difference = TokenComparison.difference(found.tokens, expected.tokens) {
                fault("\(file.name): \(difference)", text)
            } else {
                collectLiterals(found.tokens, expected.tokens, text, file.name)
            }
        }
    }

    private mutating func collectLiterals(_ found: [SwiftTokens.Token], _ expected: [SwiftTokens.Token], _ text: String, _ file: String) {
        for (token, original) in zip(found, expected) where token.kind == .string {
            // The table of a pattern.
            if position.isExpression, file == "ServicePatterns.swift", !original.text.contains(InjectionSpecification.word) { continue }
            guard token != original else { continue }
            literals.insert(LiteralPair(literal: token.text, original: original.text, text: text, place: position))
        }
    }

    /// Files for which there is nothing to compare with.
    private mutating func check(_ files: [GeneratedFile], _ text: String) {
        for file in files {
            faults += RawText.faults(in: file.contents, "\(position), \(file.name)", allowsLetters: false)
            for problem in tokens(of: file).problems { fault("\(file.name): \(problem)", text) }
        }
    }

    private mutating func tokens(of file: GeneratedFile) -> SwiftTokens {
        if let tokens = known[file] { return tokens }
        let tokens = parser.tokens(of: file.contents)
        known[file] = tokens
        return tokens
    }

    private mutating func fault(_ problem: String, _ text: String) {
        faults.append("\(position), with \(DocumentValue.string(String(text.prefix(100))).json): \(problem)")
    }
}

extension StringPosition.Kind {
    fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}

/// A literal, and that which stands in its place where the text is harmless.
struct LiteralPair: Sendable, Hashable {
    var literal: String
    var original: String
    var text: [UInt8]
    var place: String
    private var key: String

    init(literal: String, original: String, text: String, place: StringPosition) {
        (self.literal, self.original, self.text, self.place, key) = (literal, original, Array(text.utf8), place.description, place.key)
    }

    /// Whether the literal's value is that of the original with the text in place of the word; other places of the specification have the
    /// word too, so it may stay.
    func isAsExpected(_ value: [UInt8], beside original: [UInt8]) -> Bool {
        let text = String(decoding: text, as: UTF8.self)
        let word = Array(InjectionSpecification.word.utf8)
        // In an expression, names stand in quotes.
        let others = [text, InjectionSpecification.escaped(text, for: key)].map { Array($0.utf8) }
        let quoted = [Array("\"\(InjectionSpecification.word)\"".utf8): Array(DocumentValue.string(text).json.utf8)]
        func matches(_ value: ArraySlice<UInt8>, _ original: ArraySlice<UInt8>) -> Bool {
            guard let byte = original.first else { return value.isEmpty }
            for (name, new) in quoted where original.starts(with: name) && value.starts(with: new) {
                if matches(value.dropFirst(new.count), original.dropFirst(name.count)) { return true }
            }
            if original.starts(with: word) {
                for other in others where value.starts(with: other) && matches(value.dropFirst(other.count), original.dropFirst(word.count)) { return true }
            }
            return value.first == byte && matches(value.dropFirst(), original.dropFirst())
        }
        return matches(value[...], original[...])
    }
}
