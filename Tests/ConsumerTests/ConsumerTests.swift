import Foundation
import TestSupport
import Testing

/// The plugins as a package's author meets them. Each test builds the same copy of `Tests/Consumer` again, which takes seconds.
@Suite(.serialized, UsesConsumerPackage())
struct ConsumerTests {
    private let package: ConsumerPackage

    init() throws {
        package = try #require(ConsumerPackage.current)
        try package.restore()
    }

    /// Builds, and returns the text of a generated file.
    private func built(_ file: String) async throws -> String {
        let build = try await package.build()
        try #require(build.status == 0, "\(build.text)")
        return try package.folder.text("\(package.generatedName)/\(file)")
    }

    @Test func theFirstBuildHasNoWarnings() {
        #expect(package.firstBuild.status == 0, "\(package.firstBuild.text)")
        #expect(package.firstBuild.lines.filter { $0.contains("warning:") } == [])
    }

    /// What only the trait AsyncHTTPClient needs is not even fetched without it.
    @Test func nothingIsFetchedForATransportThatNobodyAskedFor() throws {
        let fetched = try FileManager.default.contentsOfDirectory(atPath: package.folder.path("scratch/checkouts"))
        #expect(fetched.contains("swift-http-types"))
        #expect(fetched.filter { $0.contains("nio") || $0.contains("async-http-client") } == [])
    }

    @Test func thePluginGeneratesWhatIsCommitted() async throws {
        _ = try await built("ServiceClient.swift")
        let generated = try package.folder.contents(package.generatedName)
        let golden = try Repository.contents(of: Repository.golden)
        #expect(generated.count == 11)
        #expect(generated.keys.sorted() == golden.keys.sorted())
        #expect(generated.keys.filter { generated[$0] != golden[$0] } == [])
    }

    @Test func typesValidatorsAndClientWork() async throws {
        let run = try await package.run()
        #expect(run.status == 0, "\(run.text)")
        #expect(run.output == """
            types: {"Cidrs":["10.0.0.0/16"]}
            types: the same again: true
            validators: SourceIpConfig.Cidrs: length must be at least 1, was 0
            validators: WorkforceName: must match [a-zA-Z0-9]([a-zA-Z0-9\\-]){0,62}
            POST api.sagemaker.eu-west-1.amazonaws.com/ {"WorkteamName":"night"}
            client: owls
            POST api.sagemaker.eu-west-1.amazonaws.com/ {"MaxResults":2}
            client: a
            client: b
            POST api.sagemaker.eu-west-1.amazonaws.com/ {"WorkforceName":"a"}
            client: refused: in use

            """)
    }

    @Test func aBuildAfterWhichNothingChangedRunsNothing() async throws {
        _ = try await built("ServiceClient.swift")
        let dates = try package.folder.dates(package.generatedName)
        let again = try await package.build()
        #expect(again.status == 0)
        #expect(again.lines.filter { $0.contains("Generating") || $0.contains("Compiling Consumer") || $0.contains("Linking") } == [])
        #expect(try package.folder.dates(package.generatedName) == dates)
    }

    // MARK: What calls for a new generation

    @Test func aChangedSpecification() async throws {
        try package.edit("specs/sagemaker-workforce/service-2.json", #""max": 12,"#, #""max": 13,"#)
        #expect(try await built("ServiceShapes.swift").contains("max: 13"))
    }

    @Test func changedRefinements() async throws {
        try package.edit("specs/sagemaker-workforce/refinements.json", #""max": 10 "#, #""max": 7 "#)
        #expect(try await built("ServiceShapes.swift").contains("max: 7"))
    }

    @Test func aChangedConfiguration() async throws {
        // What the consumer uses.
        let operations =
            #"["DescribeWorkteam", "ListWorkforces", "DeleteWorkforce", "CreateWorkforce", "CreateWorkteam"]"#
        try package.configure(#"{"spec": "../../../../specs/sagemaker-workforce", "operations": \#(operations), "access": "internal"}"#)
        let client = try await built("ServiceClient.swift")
        #expect(client.contains("    protocol ClientProtocol") && !client.contains("updateWorkforce"))
    }

    /// SwiftPM does not ask the plugin anew for its inputs when the configuration changes.
    @Test func aSpecificationThatTheConfigurationHasComeToName() async throws {
        try package.moveToOther()
        #expect(try await built("ServiceShapes.swift").contains("max: 12"))
        try package.edit("specs/other/service-2.json", #""max": 12,"#, #""max": 14,"#)
        #expect(try await built("ServiceShapes.swift").contains("max: 14"))
        try package.edit("specs/other/service-2.json", #""max": 14,"#, #""max": 15,"#)
        #expect(try await built("ServiceShapes.swift").contains("max: 15"))
    }

    /// SwiftPM stops at inputs that are gone until it plans the build anew.
    @Test func aSpecificationThatHasMoved() async throws {
        try package.moveToOther()
        try package.touchManifest()
        _ = try await built("ServiceClient.swift")
        try package.restore()
        try FileManager.default.removeItem(at: package.folder.url.appending(path: "specs/other"))
        _ = try await package.build()
        try package.touchManifest()
        _ = try await built("ServiceClient.swift")
    }

    // MARK: Errors

    @Test("What is wrong with a configuration, in place", arguments: [
        (
            "{\n  \"spec\": \"../../../../specs/sagemaker-workforce\",\n  \"operations\": [\"CreateWorkforc\"]\n}",
            ":3:18: error: the service has no operation “CreateWorkforc”; did you mean “CreateWorkforce”?"
        ),
        (
            "{\n  \"spec\": \"../../../../specs/sagemaker-workforce\",\n  \"operation\": []\n}",
            ":3:3: error: unknown key “operation” in the configuration; did you mean “operations”?"
        ),
        ("{\"spec\": \"../../../../specs/gone\"}", ":1:10: error: “FOLDER/specs/gone” does not exist"),
        ("{\"spec\": }", ":1:10: error: expected a value, found “}”"),
    ])
    func wrongConfigurations(text: String, message: String) async throws {
        try package.configure(text)
        let build = try await package.build()
        #expect(build.status != 0)
        let line = package.configurationPath + message.replacingOccurrences(of: "FOLDER", with: package.folder.url.path(percentEncoded: false))
        #expect(build.lines.contains(line), "\(build.text)")
    }

    @Test func aTargetWithTwoConfigurations() async throws {
        let second = "Tests/Consumer/Sources/Consumer/Second/shapewright.json"
        try package.folder.write(second, "{}")
        defer { try? FileManager.default.removeItem(at: package.folder.url.appending(path: second).deletingLastPathComponent()) }
        let build = try await package.build()
        #expect(build.status != 0)
        let paths = "\(package.folder.path(second)), \(package.configurationPath)"
        #expect(build.lines.contains("error: target “Consumer” has 2 files shapewright.json, but takes only one: \(paths)"), "\(build.text)")
    }

    @Test func aTargetWithoutAConfiguration() async throws {
        try FileManager.default.removeItem(atPath: package.configurationPath)
        let build = try await package.build()
        #expect(build.status != 0)
        let message = "error: target “Consumer” uses ShapewrightPlugin, but has no shapewright.json; add \(package.configurationPath)"
        #expect(build.lines.contains(message), "\(build.text)")
    }

    // MARK: The command plugin

    @Test func theCommandLineThroughSwiftPM() async throws {
        let arguments = ["Sources/Consumer", "--output", "Written"]
        let written = "Tests/Consumer/Written"
        defer { try? FileManager.default.removeItem(at: package.folder.url.appending(path: written)) }

        let generate = try await package.package(["generate"] + arguments)
        #expect(generate.status == 0, "\(generate.text)")
        #expect(try package.folder.contents(written) == Repository.contents(of: Repository.golden))
        #expect(try await package.package(["check"] + arguments).status == 0)

        try package.edit("\(written)/ServiceErrors.swift", "extension SageMaker", "extension Altered")
        let check = try await package.package(["check"] + arguments)
        #expect(check.status != 0)
        #expect(check.lines.contains("-extension Altered {") && check.lines.contains("+extension SageMaker {"), "\(check.text)")
        #expect(check.lines.contains("error: shapewright ended with exit code 1"), "\(check.text)")
    }

    // MARK: The tool itself, last because it is built again

    @Test func aChangedTemplate() async throws {
        let name = "Templates/Namespace.mustache"
        let template = try package.folder.text(name)
        try package.folder.write(name, template + "// From an altered template.\n")
        #expect(try await built("ServiceNamespace.swift").hasSuffix("// From an altered template.\n"))
    }
}
