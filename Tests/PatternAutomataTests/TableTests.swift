@testable import PatternAutomata
import Testing

@Suite("Tables")
struct TableTests {
    static let patterns = [
        "", "a", "[a-z]{1,63}", ".{1,2048}", "\\p{L}+", "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", "(?=.{1,256}$)arn:[^/]{0,90}:.*", "a|b|^c$",
        "arn:aws:x:domain/.{1,500}/case/[A-Za-z0-9\\-._/:#=+-]{1,500}", "(?!.*--)[a-z-]*", "x(?<!y)\\b.*",
    ]

    @Test("A table read back is what was written", arguments: patterns, [MatchMode.whole, .search])
    func roundTrip(text: String, mode: MatchMode) throws {
        let compiled = CompiledPattern(try Pattern(parsing: text), mode: mode)
        let table = try #require(compiled.table)
        #expect(table.text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
        switch (compiled.engine, try table.decoded()) {
        case (.automaton(let written), .automaton(let read)): #expect(written == read)
        case (.boolean(let written), .boolean(let read)): #expect(written == read)
        case (.bitParallel(let written), .bitParallel(let read)): #expect(written == read)
        default: Issue.record("the form changed")
        }
    }

    @Test("Counters take no room")
    func counters() throws {
        for text in [".{1,2048}", "[\\S]{1,2048}", "(?s).{0,65535}", "[a-z]{1,63}(-[a-z0-9]{1,63}){0,2}"] {
            let table = try #require(CompiledPattern(try Pattern(parsing: text), mode: .whole).table)
            #expect(table.text.utf8.count < 150, "\(text)")
        }
    }

    @Test("A damaged table is refused or read, but does no harm")
    func damage() throws {
        let table = try #require(CompiledPattern(try Pattern(parsing: "a{2,5}(b|c)+"), mode: .whole).table)
        let bytes = Array(table.text.utf8)
        for index in bytes.indices {
            for replacement in UInt8(0x20)...0x7E {
                var damaged = bytes
                damaged[index] = replacement
                let read = try? PatternTable(text: String(decoding: damaged, as: UTF8.self), scalars: table.scalars).decoded()
                _ = read?.matches("aaab")
            }
        }
    }
}
