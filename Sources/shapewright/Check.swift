import ArgumentParser
import Generation
import Inspection

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether the generated files on disk are up to date.",
        discussion: """
            Prints a unified diff from what is there to what should be, and exits with 1, where they are not. With --format github, prints an \
            annotation for each stale file in place of the diff.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("The folder that holds the files.", valueName: "DIR"), completion: .directory)
    var output: String

    @Option(help: ArgumentHelp("The form of the report: text or github.", valueName: "FORMAT"))
    var format: StaleFilesFormat = .text

    func run() throws {
        let result = try Generator.generate(shared.request)
        Terminal.report(result.diagnostics)
        let report = try StaleFilesReport(result.files, in: OutputFolder(path: output))
        guard report.staleCount > 0 else { return }
        print(report.text(format), terminator: "")
        let verb = report.staleCount == 1 ? "is" : "are"
        Terminal.note("\(report.staleCount) of \(report.fileCount) files in \(output) \(verb) stale; “shapewright generate” with the same arguments updates them")
        throw ExitCode(1)
    }
}

extension StaleFilesFormat: ExpressibleByArgument {}
