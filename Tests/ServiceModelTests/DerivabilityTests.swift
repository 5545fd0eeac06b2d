import TestSupport
import Testing

@testable import ServiceModel

struct DerivabilityTests {
    private static func shape(_ name: String) -> Shape { Shape(name: name, type: .string(values: [])) }

    private func depths(_ needs: KeyValuePairs<String, Derivability.Need>) -> [Int?] {
        let byName = Dictionary(uniqueKeysWithValues: needs.map { ($0.key, $0.value) })
        let derivability = Derivability(ShapeTable(needs.map { Self.shape($0.key) })) { byName[$0.name] ?? .all([]) }
        for (name, _) in needs { #expect(derivability.hasValue(name) == (derivability.depth(of: name) != nil)) }
        return needs.map { derivability.depth(of: $0.key) }
    }

    @Test func depthsOfWhatEnds() {
        #expect(depths(["A": .all([])]) == [0])
        #expect(depths(["A": .all(["B", "C"]), "B": .all(["C"]), "C": .all([])]) == [2, 1, 0])
        #expect(depths(["U": .any(["A", "C"]), "A": .all(["C"]), "C": .all([])]) == [1, 1, 0], "the shallowest way counts")
        #expect(depths(["A": .all(["B", "B"]), "B": .all([])]) == [1, 0], "what is needed twice is needed once")
    }

    @Test func whatNeedsItselfHasNoValue() {
        #expect(depths(["A": .all(["A"])]) == [nil])
        #expect(depths(["A": .any(["A"])]) == [nil])
        #expect(depths(["A": .all(["B", "C"]), "B": .all(["A"]), "C": .all([])]) == [nil, nil, 0])
        #expect(depths(["A": .all(["U"]), "U": .any(["A", "C"]), "C": .all([])]) == [2, 1, 0], "a union that has another way out ends")
    }

    @Test func whatIsNotThereHasNoValue() {
        #expect(depths(["A": .all(["Gone"]), "U": .any(["Gone", "C"]), "C": .all([])]) == [nil, 1, 0])
        #expect(depths(["U": .any([])]) == [nil], "a choice of nothing cannot be made")
    }

    /// As the definition says: round by round, until nothing is added.
    @Test func randomNeedsAsByTheDefinition() {
        var random = SeededGenerator(seed: 20_261_122)
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...9, using: &random)
            let needs = (0..<count).map { _ -> Derivability.Need in
                let names = (0..<Int.random(in: 0...3, using: &random)).map { _ in "S\(Int.random(in: 0...count, using: &random))" }
                return Bool.random(using: &random) ? .all(names) : .any(names)
            }
            var rounds: [String: Int] = [:]
            for round in 0...count {
                let found = (0..<count).map { "S\($0)" }.filter { name in
                    guard rounds[name] == nil, let place = Int(name.dropFirst()) else { return false }
                    return switch needs[place] {
                    case .all(let names): names.allSatisfy { rounds[$0] != nil }
                    case .any(let names): names.contains { rounds[$0] != nil }
                    }
                }
                for name in found { rounds[name] = round }
            }
            let derivability = Derivability(ShapeTable((0..<count).map { Self.shape("S\($0)") })) { needs[Int($0.name.dropFirst()) ?? 0] }
            for place in 0..<count { #expect(derivability.depth(of: "S\(place)") == rounds["S\(place)"], "\(needs)") }
        }
    }
}
