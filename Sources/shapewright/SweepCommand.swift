import ArgumentParser
import Generation

struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Generate every model under a folder, and print a table of what came of each.",
        discussion: "Exits with 1 at the first model that cannot be generated, or of which something unexpected is said."
    )

    @Argument(help: ArgumentHelp("The folder that holds specifications at any depth.", valueName: "DIR"), completion: .directory)
    var root: String

    @Option(help: ArgumentHelp("The folder to write to; each model gets a folder of its own in it.", valueName: "DIR"), completion: .directory)
    var output: String

    func run() throws {
        let bar = ProgressBar()
        let table = try Sweep(root: root, output: output).run { bar.show($0.finished, of: $0.total, $0.model) }
        bar.clear()
        print(table.text, terminator: "")
        Terminal.report(table.problems)
        if !table.problems.isEmpty { throw ExitCode(1) }
    }
}
