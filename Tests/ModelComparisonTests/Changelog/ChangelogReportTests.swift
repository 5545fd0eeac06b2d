import ModelComparison
import ServiceModel
import SpecReading
import TestSupport
import Testing

@Suite struct ChangelogReportTests {
    /// What AWS's feed says of SageMaker on that day.
    static let workforce = """
        2024/06/11 - Amazon SageMaker Service - 5 updated api methods

        CreateWorkforce (updated)
        Changes (request)
        {'OidcConfig': {'AuthenticationRequestExtraParams': {'string': 'string'},
                        'Scope': 'string'}}

        DescribeWorkforce (updated)
        Changes (response)
        {'Workforce': {'OidcConfig': {'AuthenticationRequestExtraParams': {'string': 'string'},
                                      'Scope': 'string'}}}

        ListModelPackageGroups (updated)
        Changes (request)
        {'CrossAccountFilterOption': 'SameAccount | CrossAccount'}

        ListWorkforces (updated)
        Changes (response)
        {'Workforces': {'OidcConfig': {'AuthenticationRequestExtraParams': {'string': 'string'},
                                       'Scope': 'string'}}}

        UpdateWorkforce (updated)
        Changes (request, response)
        Request
        {'OidcConfig': {'AuthenticationRequestExtraParams': {'string': 'string'},
                        'Scope': 'string'}}
        Response
        {'Workforce': {'OidcConfig': {'AuthenticationRequestExtraParams': {'string': 'string'},
                                      'Scope': 'string'}}}

        """

    @Test(.enabled(if: TestMaterial.corpus != nil, "SHAPEWRIGHT_CORPUS is not set"))
    func wholeSageMaker() throws {
        let folder = "\(TestMaterial.corpus ?? "")/sagemaker-history"
        let models = try ["1.34.123", "1.34.124"].map { try SpecificationReading(SpecificationLoader.load("\(folder)/\($0).json.gz")).get() }
        let clock = ContinuousClock()
        var report = ComparisonReport(ModelComparison().difference(from: models[0], to: models[0]))
        #expect(report.difference.isEmpty)
        let time = clock.measure { report = ComparisonReport(ModelComparison().difference(from: models[0], to: models[1])) }
        print("whole SageMaker compared in \(time)")
        #expect(report.changelog(date: "2024-06-11") == Self.workforce)
    }

    @Test func theSpecificationsHistory() throws {
        let models = try ["2024-06-10", "2024-06-11"].map {
            try SpecificationReading(SpecificationLoader.load(TestMaterial.specification("sagemaker-workforce/history/\($0)"))).get()
        }
        let report = ComparisonReport(ModelComparison().difference(from: models[0], to: models[1]))
        #expect(report.changelog(date: "2024-06-11") == Self.workforce)
        #expect(report.versionStep == .minor && report.difference.changes.map(\.id) == Array(repeating: .memberAdded, count: 5))
    }

    @Test func operationsThatComeAndGo() throws {
        let old = try Workforce.model()
        var new = old
        new.operations.removeAll { $0.name == "DeleteWorkteam" }
        new.operations.append(Operation(
            name: "StopWorkteam", http: HTTPBinding(method: "POST", requestURI: "/"), input: OperationInput(shape: "DeleteWorkteamRequest"),
            output: OperationOutput(shape: "DeleteWorkteamResponse")))
        new.edit(values: "SortOrder") { $0 += [EnumValue(value: "Random"), EnumValue(value: "Any")] }
        new.edit(structure: "LabelCountersForWorkteam") { $0.members.append(Member(name: "Times", shape: "Timestamps")) }
        new.shapes["Timestamps"] = Shape(name: "Timestamps", type: .list(ListShape(element: ShapeReference(shape: "Timestamp"))))
        new = try new.selecting(operations: ["StopWorkteam", "ListLabelingJobsForWorkteam"])
        let chosen = try old.selecting(operations: ["DeleteWorkteam", "ListLabelingJobsForWorkteam"])
        #expect(ComparisonReport(ModelComparison().difference(from: chosen, to: new)).changelog(date: "2026/01/02") == """
            2026/01/02 - Amazon SageMaker Service - 1 new 1 updated 1 removed api methods

            StopWorkteam (new)
            Changes (request, response)
            Request
            {'WorkteamName': 'string'}
            Response
            {'Success': 'boolean'}

            ListLabelingJobsForWorkteam (updated)
            Changes (request, response)
            Request
            {'SortOrder': {'Any', 'Random'}}
            Response
            {'LabelingJobSummaryList': {'LabelCounters': {'Times': ['timestamp']}}}

            DeleteWorkteam (removed)

            """)
    }

    @Test func nothingToSay() throws {
        let model = try Workforce.model()
        #expect(ComparisonReport(ModelComparison().difference(from: model, to: model)).changelog(date: "2026-01-02")
            == "2026/01/02 - Amazon SageMaker Service - no api methods\n")
    }
}
