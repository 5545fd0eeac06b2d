import PatternLanguages
import ShapewrightRuntime
import TestSupport
import Testing

@testable import PatternAutomata

@Suite("Tables")
struct TableTests {
    static let patterns = [
        "", "a", "[a-z]{1,63}", ".{1,2048}", "\\p{L}+", "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", "(?=.{1,256}$)arn:[^/]{0,90}:.*", "a|b|^c$",
        "arn:aws:x:domain/.{1,500}/case/[A-Za-z0-9\\-._/:#=+-]{1,500}", "(?!.*--)[a-z-]*", "x(?<!y)\\b.*", "(.+)(?>a*)(x|-){0,3}+(?!\\1)(?i)[^b]*?\\1{0,2}",
    ]

    @Test("A table is printable ASCII that needs no escape", arguments: patterns, [MatchMode.whole, .search])
    func characters(text: String, mode: MatchMode) throws {
        let table = try CompiledPattern(Pattern(parsing: text), mode: mode).table
        for part in [table.text] + table.scalars {
            #expect(part.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
        }
    }

    @Test("A table matches what its engine does, on members and on what is close to them", arguments: patterns, [MatchMode.whole, .search])
    func agreement(text: String, mode: MatchMode) throws {
        let compiled = CompiledPattern(try Pattern(parsing: text), mode: mode)
        let table = try ShapePattern(compiled.table)
        var generator = SeededGenerator(printing: 31)
        let members = Language(compiled)?.randomMembers(200, using: &generator) ?? []
        var matching = 0
        for member in members + ["", "a", "arn:aws:x:domain/a/case/b", "\u{10FFFF}", "é\u{301}x"] {
            var scalars = Array(member.unicodeScalars)
            for _ in 0..<4 {
                let variant = String(String.UnicodeScalarView(scalars))
                #expect(table.matches(variant) == compiled.matches(variant), "\(text) on \(variant.debugDescription)")
                if table.matches(variant) { matching += 1 }
                let place = Int.random(in: 0...scalars.count, using: &generator)
                scalars.insert(generator.pick(["a", "-", "\u{85}", "é", "日", "😀", "\u{E000}"]), at: place)
            }
        }
        #expect(matching > 0)
    }

    @Test("Counters take no room")
    func counters() throws {
        for text in [".{1,2048}", "[\\S]{1,2048}", "(?s).{0,65535}", "[a-z]{1,63}(-[a-z0-9]{1,63}){0,2}"] {
            let table = try CompiledPattern(Pattern(parsing: text), mode: .whole).table
            #expect(table.text.utf8.count < 150, "\(text)")
        }
    }

    @Test("A damaged table is refused, or read and does no harm", arguments: patterns)
    func damage(text: String) throws {
        let table = try CompiledPattern(Pattern(parsing: text), mode: .whole).table
        let bytes = Array(table.text.utf8)
        var generator = SeededGenerator(printing: 5)
        var refused = 0
        for round in 0..<2_000 {
            var damaged = bytes
            for _ in 0...(round % 3) {
                let index = Int.random(in: 0..<damaged.count, using: &generator)
                switch round % 4 {
                case 0: damaged.remove(at: index)
                case 1: damaged.insert(UInt8.random(in: 0x20...0x7E, using: &generator), at: index)
                default: damaged[index] = UInt8.random(in: 0x20...0x7E, using: &generator)
                }
                if damaged.isEmpty { break }
            }
            do {
                let read = try ShapePattern(PatternTable(text: String(decoding: damaged, as: UTF8.self), scalars: table.scalars))
                for example in ["", "aaab", "arn:aws:é😀/case/x"] { _ = read.matches(example) }
            } catch is DamagedTable {
                refused += 1
            }
        }
        #expect(refused > 1_000)
    }
}
