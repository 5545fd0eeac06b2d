import ArgumentParser
import Generation

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether the generated files on disk are up to date.",
        discussion: "Prints a unified diff from what is there to what should be, and exits with 1, where they are not."
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("The folder that holds the files.", valueName: "DIR"), completion: .directory)
    var output: String

    func run() throws {
        let result = try Generator.generate(shared.request)
        Terminal.report(result.diagnostics)
        let differences = try OutputFolder(path: output).differences(from: result.files)
        guard !differences.isEmpty else { return }
        print(differences.joined(), terminator: "")
        let verb = differences.count == 1 ? "is" : "are"
        Terminal.note("\(differences.count) of \(result.files.count) files in \(output) \(verb) stale; “shapewright generate” with the same arguments updates them")
        throw ExitCode(1)
    }
}
