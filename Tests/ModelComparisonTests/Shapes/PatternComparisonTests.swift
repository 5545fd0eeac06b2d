import ModelComparison
import ServiceModel
import Testing

@Suite struct PatternComparisonTests {
    /// The changes of a string's pattern, and how many patterns count as written differently.
    private func compare(
        _ before: String?, _ after: String?, lengths: Bounds? = nil, matching: (PatternMatching, PatternMatching) = (.whole, .whole)
    ) -> (changes: [Change], rewritten: Int) {
        func model(_ pattern: String?, _ matching: PatternMatching) -> ServiceModel {
            var constraints = lengths.map { [Constraint(.length($0))] } ?? []
            if let pattern { constraints.append(Constraint(.pattern(PatternConstraint(pattern, matching: matching)))) }
            return ServiceModel(
                metadata: ServiceMetadata(apiVersion: "1", endpointPrefix: "x", wireProtocol: .json),
                operations: [Operation(name: "Do", http: HTTPBinding(method: "POST", requestURI: "/"), input: OperationInput(shape: "In"))],
                shapes: ShapeTable([
                    Shape(name: "In", type: .structure(Structure(members: [Member(name: "Name", shape: "Name")]))),
                    Shape(name: "Name", type: .string(values: []), constraints: constraints),
                ]))
        }
        let difference = ModelComparison().difference(from: model(before, matching.0), to: model(after, matching.1))
        return (difference.changes, difference.rewrittenPatterns)
    }

    @Test(arguments: [
        ("^[a-z]+$", "[a-z]+"), ("[a-z]+", "^[a-z]+$"), ("^(a|b)$", "a|b"), ("[0-9]", "\\d"), ("\\u0041", "A"), ("(?=.{1,5}$)[a-z-]+", "[a-z-]{1,5}"),
        ("a|b", "[ab]"), ("^.{1,500}/case/.{1,500}$", ".{1,500}/case/.{1,500}"),
        ("^.{1,500}/x-y/[a\\-]{1,500}$", ".{1,500}\\/x\\-y/[\\-a]{1,500}"),
    ])
    func anotherSpellingIsNoChange(before: String, after: String) {
        let (changes, rewritten) = compare(before, after)
        #expect(changes.isEmpty && rewritten == 1)
    }

    @Test func whatIsLostAndGained() throws {
        let narrowed = try #require(compare("^[a-zA-Z0-9](-*[a-zA-Z0-9])*", "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}").changes.first)
        #expect(narrowed.id == .patternNarrowed && narrowed.validation == .narrower && narrowed.isBreaking && narrowed.details.gained == nil)
        #expect(narrowed.details.lost.map { $0.unicodeScalars.count } == 64)

        let widened = try #require(compare("[a-z]{1,3}", "[a-z]{0,3}").changes.first)
        #expect(widened.id == .patternWidened && widened.validation == .wider && !widened.isBreaking)
        #expect(widened.details.gained == "" && widened.details.lost == nil)

        let changed = try #require(compare("a?b", "b|c").changes.first)
        #expect(changed.id == .patternChanged && changed.validation == .incomparable)
        #expect(changed.details.lost == "ab" && changed.details.gained == "c")

        let added = try #require(compare(nil, ".+").changes.first)
        #expect(added.id == .patternAdded && added.validation == .narrower && added.details.lost == "")
        let removed = try #require(compare(".+", nil).changes.first)
        #expect(removed.id == .patternRemoved && removed.validation == .wider && removed.details.gained == "")
        #expect(compare(nil, "[\\s\\S]*").changes.map(\.validation) == [.same])
    }

    /// What only strings beyond the length's bounds notice changes no verdict.
    @Test func lengthsCount() throws {
        let bounds = Bounds(minimum: 1, maximum: 63)
        let beyond = try #require(compare("^[a-zA-Z0-9](-*[a-zA-Z0-9])*", "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", lengths: bounds).changes.first)
        #expect(beyond.id == .patternNarrowed && beyond.validation == .same && beyond.details.lost != nil && !beyond.isBreaking)
        let within = try #require(compare("[a-z]*", "([a-z]{3})*", lengths: bounds).changes.first)
        #expect(within.id == .patternNarrowed && within.validation == .narrower && within.details.lost == "a")
    }

    @Test func whatCannotBeCompared() throws {
        let change = try #require(compare("(.{1,500})x\\1", "(.{1,501})x\\1").changes.first)
        #expect(change.id == .patternChanged && change.validation == .unknown && change.isBreaking)
    }

    /// A search accepts what has anything around it.
    @Test func matchingCounts() throws {
        let change = try #require(compare("a", "a", matching: (.whole, .search)).changes.first)
        #expect(change.id == .patternWidened && change.details.gained.map { $0.contains("a") && $0.count == 2 } == true)
        #expect(compare("a", "^a$", matching: (.whole, .search)).changes.map(\.id) == [.patternWidened])
    }
}
