import ArgumentParser
import Generation

/// The command line. Takes arguments apart and passes them on; everything else happens in the rooms.
@main
struct Shapewright: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shapewright",
        abstract: "Generates Swift types, validators and clients from service models.",
        discussion: """
            SPEC is a C2J model (service-2.json, also compressed with gzip), or a folder that holds one with its side files.
            A shapewright.json beside it is its configuration.

            Exit codes: 0 done; 1 the answer is “no”, as for stale files; 2 bad usage or input that cannot be read.
            """,
        version: "0.1.0",
        subcommands: [
            Generate.self, Check.self, Diff.self, Lint.self, Inspect.self, Docs.self, SampleCommand.self, PatternCommand.self, SweepCommand.self,
        ]
    )

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Terminal.exit(with: error)
        }
    }
}
