import ArgumentParser
import Generation
import Inspection

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write the generated files; only those whose bytes changed.")

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "DIR"), completion: .directory)
    var output: String

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func run() throws {
        let result = try Generator.generate(shared.request)
        Terminal.report(result.diagnostics)
        let folder = OutputFolder(path: output)
        let summary = quiet ? nil : try GenerationSummary(result.files, in: folder)
        try folder.write(result.files)
        if let summary { print(summary.text, terminator: "") }
    }
}
