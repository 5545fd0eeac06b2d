import ArgumentParser
import Generation
import Inspection

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what has changed between two specifications, and whom it breaks.",
        discussion: """
            OLD and NEW are specifications, folders that hold one, or git:REVISION:PATH for either as it stands in a revision. What they mean is \
            compared, not how they are written. Each change has an identifier, a place, the operations it reaches, and three verdicts: on the wire, on \
            validation, and on Swift source. Sources/ModelComparison/ModelComparison.docc/ModelComparison.md describes them.

            Exits with 1 where a change is found that --fail-on names and --allow does not accept.
            """
    )

    @Argument(help: ArgumentHelp("The specification as it was.", valueName: "OLD"), completion: .file())
    var old: String

    @Argument(help: ArgumentHelp("The specification as it is.", valueName: "NEW"), completion: .file())
    var new: String

    @Option(help: ArgumentHelp("The form of the report: text, markdown, json, github or changelog.", valueName: "FORMAT"))
    var format: ReportFormat = .text

    @Option(help: ArgumentHelp("The changes to fail on: breaking, any or never.", valueName: "WHICH"))
    var failOn: FailurePolicy = .breaking

    @Option(help: ArgumentHelp("A list of changes that are accepted.", valueName: "FILE"), completion: .file())
    var allow: String?

    @Option(help: ArgumentHelp("The changelog's date. Default: that of the new revision, or today.", valueName: "YYYY-MM-DD"))
    var date: String?

    @Option(help: ArgumentHelp("The configuration. Default: shapewright.json beside the new specification, or the old.", valueName: "FILE"), completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("Compare these operations alone, separated by commas.", valueName: "A,B,…"))
    var operations: String?

    @Option(help: ArgumentHelp("Constraints for both. Default: refinements.json beside each.", valueName: "FILE"), completion: .file())
    var refinements: String?

    func validate() throws {
        if let operations, OperationList.names(operations).isEmpty { throw ValidationError("--operations names no operation; leave it out for all") }
        if let date, date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil { throw ValidationError("“\(date)” is no date; write it as 2024-06-11") }
    }

    func run() throws {
        let comparison = try SpecificationComparison(ComparisonRequest(
            old: old, new: new, configuration: config, operations: operations.map(OperationList.names), refinements: refinements, accepted: allow))
        Terminal.report(comparison.diagnostics)
        print(comparison.text(format, isColoured: StandardOutput.isColoured, date: date), terminator: "")
        if !comparison.report.refused(by: failOn).isEmpty { throw ExitCode(1) }
    }
}

extension ReportFormat: ExpressibleByArgument {}
extension FailurePolicy: ExpressibleByArgument {}
