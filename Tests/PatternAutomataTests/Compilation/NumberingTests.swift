import TestSupport
import Testing

@testable import PatternAutomata

@Suite("Numbering")
struct NumberingTests {
    @Test("Equal values have one number, in the order in which they come")
    func values() {
        var generator = SeededGenerator(printing: 5)
        var numbering = Numbering<TermStore.Term>()
        var known: [TermStore.Term: Int32] = [:]
        for _ in 0..<2_000 {
            let term = TermStore.Term(head: Int32.random(in: 0..<40, using: &generator), tail: Int32.random(in: -1..<40, using: &generator))
            let number = numbering.number(of: term)
            #expect(number == known[term] ?? Int32(known.count))
            known[term] = number
        }
        #expect(numbering.values.count == known.count)
    }

    @Test("Rows too, of any width")
    func rows() {
        var generator = SeededGenerator(printing: 6)
        for width in 1...4 {
            var numbering = RowNumbering(width: width)
            var known: [[Int32]: Int] = [:]
            for _ in 0..<1_000 {
                let row = (0..<width).map { _ in Int32.random(in: -1..<6, using: &generator) }
                numbering.append(7)
                numbering.cancel()
                for number in row { numbering.append(number) }
                let (place, isNew) = numbering.finish()
                #expect(isNew == (known[row] == nil))
                #expect(place == known[row] ?? known.count)
                #expect((0..<width).map { numbering[place, $0] } == row)
                known[row] = place
            }
        }
    }
}
