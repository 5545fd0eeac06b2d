import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// A valid text with bytes changed: a value or a typed error, and never a trap.
@Suite struct MutatedTextTests {
    @Test func mutants() throws {
        var mutator = ByteMutator(printing: 20_261_122)
        let text = Array(AllKinds.json.utf8)
        var (read, refused, broken) = (0, 0, 0)
        for _ in 0..<20_000 {
            let mutant = mutator.mutant(of: text)
            do {
                let value = try ShapeJSON.read(mutant, as: AllKinds.self)
                read += 1
                // As texts, because what is no number differs from itself.
                let written = ShapeJSON.write(value)
                #expect(try ShapeJSON.write(ShapeJSON.read(written, as: AllKinds.self)) == written, "\(String(decoding: mutant, as: UTF8.self))")
                _ = value.hashValue
                if read % 16 == 0 { try use(value) }
            } catch let error as ShapeReadingError {
                refused += 1
                #expect(!error.path.isEmpty || error.problem.hasPrefix("expected an object"))
            } catch let error as JSONSyntaxError {
                broken += 1
                #expect((0...mutant.count).contains(error.offset))
            }
        }
        print("20000 mutants: \(read) read, \(refused) of other types, \(broken) no JSON")
        #expect(read > 1000 && refused > 1000 && broken > 1000)
    }

    /// What a program does with an answer.
    private func use(_ value: AllKinds) throws {
        #expect(!"\(value)".isEmpty)
        _ = value.violations
        let data = try JSONEncoder().encode(value)
        #expect(!data.isEmpty)
        _ = try? JSONDecoder().decode(AllKinds.self, from: data)
    }

    /// The same mutants through Foundation's decoder and `Codable`: what both read is the same but where they are said to differ.
    @Test func mutantsThroughCodable() throws {
        var mutator = ByteMutator(printing: 20_261_123)
        let text = ShapeJSON.write(AllKinds.sample)
        var (both, codable) = (0, 0)
        for _ in 0..<4000 {
            let mutant = mutator.mutant(of: text)
            guard let decoded = try? JSONDecoder().decode(AllKinds.self, from: Data(mutant)) else { continue }
            codable += 1
            if let read = try? ShapeJSON.read(mutant, as: AllKinds.self), ShapeJSON.write(read) == ShapeJSON.write(decoded) { both += 1 }
        }
        print("4000 mutants: \(codable) decoded, \(both) of them read alike")
        #expect(codable > 40 && Double(both) >= Double(codable) * 0.9)
    }
}
