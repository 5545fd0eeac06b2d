import ArgumentParser
import Generation
import Inspection

struct PatternCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pattern",
        abstract: "Explain a pattern, and say whether it matches.",
        discussion: """
            Patterns are in Java's dialect. Says for each text whether it matches, then in plain English what the pattern accepts and how long that \
            is, how it is matched, and some texts that it accepts and some that it only just does not. Exits with 1 where a text does not match.

            With --batch, each line of standard input is {"pattern": …, "mode": "whole" or "search", "strings": […]} and is answered by a line \
            {"pattern": …, "engine": "automaton", "fallback" or "unsupported", "states": …, "verdicts": […]}.
            """
    )

    @Argument(help: ArgumentHelp("The regular expression.", valueName: "REGEX"))
    var expression: String?

    @Argument(help: ArgumentHelp("Texts to match.", valueName: "TEXT"))
    var texts: [String] = []

    @Option(help: ArgumentHelp("Whether the pattern must match the whole text, or somewhere in it.", valueName: "whole|search"))
    var mode: PatternMatching = .whole

    @Flag(help: "Answer questions from standard input.")
    var batch = false

    func validate() throws {
        if batch == (expression != nil) { throw ValidationError("give either a pattern or --batch") }
    }

    func run() throws {
        if batch { return try answerQuestions() }
        let report = try PatternReport(expression ?? "", mode: mode, texts: texts)
        Terminal.report(report.warnings)
        print(report.text, terminator: "")
        if !report.matchesAll { throw ExitCode(1) }
    }

    private func answerQuestions() throws {
        var number = 0
        while let line = readLine() {
            number += 1
            print(try PatternBatch.answer(Array(line.utf8), number: number))
        }
    }
}

extension PatternMatching: ExpressibleByArgument {}
