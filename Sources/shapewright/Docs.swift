import ArgumentParser
import Generation
import Inspection

struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write reference pages: one an operation, and one that lists them.",
        discussion: """
            Pages tell of each operation its call in Swift, its parameters with their types and constraints, the response, errors, pages and the \
            HTTP request. With --format docc they make a catalogue for DocC.

            Only pages whose bytes changed are written. Pages of operations that are gone are removed; files that this command has not written \
            are never touched, and where one stands in the way nothing is written.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "DIR"), completion: .directory)
    var output: String

    @Option(help: ArgumentHelp("The form of the pages: markdown or docc.", valueName: "FORMAT"))
    var format: ReferenceFormat = .markdown

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func run() throws {
        let reference = try ReferenceDocumentation(shared.request, format: format)
        Terminal.report(reference.diagnostics)
        let outcome = try reference.write(to: output)
        if quiet { return }
        if outcome.written.isEmpty, outcome.removed.isEmpty { return print("\(outcome.folder) is up to date.") }
        print("Wrote \(outcome.written.count) of \(reference.pageCount) pages to \(outcome.folder).")
        if !outcome.removed.isEmpty { print("Removed \(outcome.removed.joined(separator: ", ")).") }
    }
}

extension ReferenceFormat: ExpressibleByArgument {}
