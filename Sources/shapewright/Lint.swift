import ArgumentParser
import Generation
import Inspection

struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong or suspicious in a specification.",
        discussion: """
            Each finding has a position, a severity and a stable identifier, which --explain explains. The configuration accepts single ones: \
            "lint": [{"id": "lost-backslash", "place": "Cidr", "reason": "…"}]. Sources/Linting/Linting.docc/Linting.md describes them all.

            Exits with 1 where there are errors among the findings.
            """
    )

    @Option(help: ArgumentHelp("Explain a kind of finding, and look at no specification.", valueName: "ID"))
    var explain: String?

    @Option(help: ArgumentHelp("The form of the report: text, json or github.", valueName: "FORMAT"))
    var format: LintFormat = .text

    @OptionGroup var options: SpecificationOptions

    func validate() throws {
        if explain == nil, options.spec == nil, options.config == nil { throw ValidationError(SpecificationOptions.nothingNamed) }
    }

    func run() throws {
        if let explain { return print(try SpecificationLint.explanation(of: explain), terminator: "") }
        let lint = try SpecificationLint(options.request)
        Terminal.report(lint.diagnostics)
        print(lint.report.text(format), terminator: "")
        if lint.report.hasErrors { throw ExitCode(1) }
    }
}

extension LintFormat: ExpressibleByArgument {}
