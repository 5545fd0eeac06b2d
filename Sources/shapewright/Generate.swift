import ArgumentParser
import Generation

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
        let written = try OutputFolder(path: output).write(result.files)
        if quiet { return }
        print(written.isEmpty ? "\(output) is up to date." : "Wrote \(written.count) of \(result.files.count) files to \(output): \(written.joined(separator: ", "))")
    }
}
