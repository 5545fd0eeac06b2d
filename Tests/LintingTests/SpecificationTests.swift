import Dispatch
import Foundation
import Inspection
import ServiceModel
import SpecReading
import TestSupport
import Testing

/// Specifications as they are.
@Suite struct SpecificationTests {
    private static func report(_ path: String) throws -> LintReport {
        try SpecificationLint(.init(specification: path)).report
    }

    /// What there is to say of the workforce API, and nothing else.
    @Test func workforce() throws {
        let report = try DocumentValue(json: Array(Self.report(TestMaterial.specification("sagemaker-workforce")).text(.json).utf8))
        let found = (report["findings"]?.elements ?? []).map { "\($0["id"]?.string ?? "") \($0["place"]?.string ?? "")" }
        #expect(found == ["lost-backslash Cidr"] + [
            "CognitoUserPool", "ModelPackageGroupArn", "NameContains", "OidcEndpoint", "Scope", "WorkforceArn", "WorkforceSecurityGroupId", "WorkforceSubnetId",
            "WorkforceVpcEndpointId", "WorkforceVpcId", "WorkteamArn",
        ].map { "unreachable-minimum \($0)" })
    }

    /// Without the refinement, the limit of the allow list is in the documentation alone.
    @Test func whatTheRefinementsAdd() throws {
        let folder = try TemporaryFolder()
        let service = Repository.workforce.appending(path: "service-2.json")
        try FileManager.default.copyItem(at: service, to: folder.url.appending(path: "service-2.json"))
        let report = try Self.report(folder.url.path(percentEncoded: false)).text(.text)
        #expect(report.contains("warning: Cidrs: the documentation says “one to ten entries”, and “Cidrs” has no maximum length [documented-limit]"))
    }

    /// Needs `SHAPEWRIGHT_BOTOCORE`.
    @Test(.enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
    func allModels() throws {
        let root = "\(TestMaterial.botocore ?? "")/data"
        let folders = SpecificationFolders.under(root)
        #expect(folders.count == 457)
        let start = ContinuousClock.now
        var total: [FindingID: Int] = [:]
        for folder in folders {
            for (id, count) in try Self.report("\(root)/\(folder)").counts { total[id, default: 0] += count }
        }
        print("linted \(folders.count) models in \(ContinuousClock.now - start)")
        for id in FindingID.allCases { print("\(id.rawValue) \(total[id] ?? 0)") }
        // Mistakes that AWS has made, some of which it will mend.
        #expect(total[.unsatisfiableConstraint] ?? 0 >= 4 && total[.exponentialBacktracking] ?? 0 >= 20 && total[.suspiciousRange] ?? 0 >= 40)
        #expect(total[.boundsCrossed] == nil && total[.invalidPattern] == nil && total[.enumValueRefused] == nil && total[.impossibleValue] == nil)
    }
}
