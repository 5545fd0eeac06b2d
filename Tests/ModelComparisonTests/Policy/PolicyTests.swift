import ModelComparison
import ServiceModel
import Testing

@Suite struct PolicyTests {
    private func report(accepted: [AcceptedChange] = [], _ change: (inout ServiceModel) -> Void) throws -> ComparisonReport {
        let old = try Workforce.model()
        var new = old
        change(&new)
        return ComparisonReport(Workforce.difference(from: old, to: new), accepted: accepted)
    }

    @Test func versionSteps() throws {
        #expect(try report { _ in }.versionStep == .none)
        #expect(try report { $0.documentation = "Another." }.versionStep == .patch)
        #expect(try report { $0.edit(values: "SortOrder") { $0.append(EnumValue(value: "Any")) } }.versionStep == .minor)
        #expect(try report { $0.edit(shape: "WorkforceFailureReason") { $0.constraints = [] } }.versionStep == .minor)
        #expect(try report { $0.edit(shape: "WorkforceFailureReason") { $0.constraints.append(Constraint(.pattern(PatternConstraint("a+", matching: .whole)))) } }.versionStep == .patch)
        #expect(try report { $0.operations.removeLast() }.versionStep == .major)
    }

    @Test func whatAPolicyRefuses() throws {
        let removal: (inout ServiceModel) -> Void = {
            $0.edit(structure: "Workforce") { $0.members.removeAll { $0.name == "SubDomain" } }
            $0.documentation = "Another."
        }
        let open = try report(removal)
        #expect(open.refused(by: .breaking).map(\.id) == [.memberRemoved])
        #expect(open.refused(by: .any).count == 2 && open.refused(by: .never).isEmpty)

        let entries = [AcceptedChange(id: .memberRemoved, place: "Workforce.SubDomain", reason: "Nobody reads it."), AcceptedChange(id: .memberAdded, place: "Workforce.X")]
        let accepted = try report(accepted: entries, removal)
        #expect(accepted.refused(by: .breaking).isEmpty && accepted.refused(by: .any).map(\.id) == [.documentationChanged])
        #expect(accepted.unused == [entries[1]])
        #expect(accepted.versionStep == .major)
        #expect(accepted.text().contains("accepted Workforce.SubDomain member-removed") && accepted.text().contains("accepted: Nobody reads it."))
        #expect(accepted.markdown.contains("#### Breaking, and accepted"))
        #expect(accepted.github.hasPrefix("::warning "))
    }
}
