import ModelComparison
import ServiceModel
import TestSupport
import Testing

@Suite struct ReportTests {
    private func report(_ change: (inout ServiceModel) -> Void) throws -> ComparisonReport {
        let old = try Workforce.model()
        var new = old
        change(&new)
        return ComparisonReport(Workforce.difference(from: old, to: new))
    }

    private func removal(_ model: inout ServiceModel) {
        model.edit(structure: "CreateWorkforceRequest") { $0.members.removeLast() }
    }

    @Test func text() throws {
        let report = try report(removal)
        let lines = report.text().split(separator: "\n").map(String.init)
        #expect(lines[0] == "Amazon SageMaker Service 2017-07-24: 1 change, breaking; suggested version step: major")
        #expect(lines[1] == "breaking CreateWorkforceRequest.IpAddressType member-removed")
        #expect(lines[2] == "  optional member removed, a “WorkforceIpAddressType”")
        #expect(lines[3] == "  request of CreateWorkforce")
        #expect(lines[4] == "  wire breaking, validation same, source breaking (declaration-removed)")
        #expect(lines[5].hasPrefix("  old ") && lines[5].contains("service-2.json:"))
        #expect(!report.text().contains("\u{1B}") && report.text(isColoured: true).contains("\u{1B}[31mbreaking\u{1B}[0m"))
        #expect(try self.report { _ in }.text() == "Amazon SageMaker Service 2017-07-24: no changes; suggested version step: none\n")
    }

    @Test func github() throws {
        let line = try report(removal).github
        #expect(line.hasPrefix("::error file=") && line.contains(",line=") && line.contains(",col=") && line.contains(",title=member-removed::CreateWorkforceRequest.IpAddressType: "))
        #expect(line.hasSuffix("\n") && line.split(separator: "\n").count == 1)
    }

    /// What a specification holds must start no command, no column, no colour.
    @Test func hostileTexts() throws {
        let report = try report {
            $0.edit(values: "SortOrder") { $0.append(EnumValue(value: "x\n::error::| `<b>`\u{1B}[31m\u{202E}%0A")) }
        }
        #expect(report.github.split(separator: "\n").count == 1 && report.github.contains("\\u{a}::error::") && report.github.contains("%250A"))
        #expect(!report.github.contains("\u{1B}"))
        #expect(!report.text().contains("\u{1B}") && !report.text().contains("\u{202E}"))
        let row = try #require(report.markdown.split(separator: "\n").first { $0.contains("enum-value-added") })
        #expect(row.contains("\\|") && !report.markdown.contains("\u{1B}"))
        #expect(report.text().split(separator: "\n").filter { $0.contains("enum-value-added") }.count == 1)
    }

    @Test func json() throws {
        let value = try report(removal).json
        #expect(value["diffFormat"] == .number(1) && value["versionStep"] == .string("major") && value["breaking"] == .number(1))
        guard case .array(let changes)? = value["changes"], let change = changes.first else {
            Issue.record("no changes")
            return
        }
        #expect(change["id"] == .string("member-removed") && change["place"] == .string("CreateWorkforceRequest.IpAddressType"))
        #expect(change["direction"] == .string("request") && change["wire"] == .string("breaking") && change["sourceBreak"] == .string("declaration-removed"))
        #expect(change["old"]?["line"] != nil && change["new"]?["line"] != nil && change["accepted"] == nil)
    }
}
