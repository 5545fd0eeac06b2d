import ArgumentParser
import Generation
import Inspection

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Make values of a shape: valid ones, or ones that break a single constraint.",
        discussion: """
            Values keep to every length, range, pattern and enumeration, and to the refinements. With --invalid each breaks exactly one of these, and says \
            which: “breaks” has the violation that the generated validator reports, or the required member that is missing, which Codable refuses.

            Prints a JSON value a line, or a Swift declaration. The same seed gives the same values.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("The shape, by its name in the specification.", valueName: "NAME"))
    var shape: String

    @Option(help: ArgumentHelp("How many values.", valueName: "N"))
    var count = 1

    @Option(help: ArgumentHelp("Where random numbers begin.", valueName: "S"))
    var seed: UInt64 = 1

    @Flag(help: "Break one constraint of each value.")
    var invalid = false

    @Option(help: ArgumentHelp("The form of the values: json or swift.", valueName: "FORMAT"))
    var format: SampleFormat = .json

    func validate() throws {
        if count < 1 { throw ValidationError("--count must be at least 1") }
    }

    func run() throws {
        let samples = try SpecificationSamples(SampleRequest(
            specification: shared.request, shape: shape, count: count, seed: seed, isInvalid: invalid, format: format))
        Terminal.report(samples.diagnostics)
        for line in samples.lines { print(line) }
    }
}

extension SampleFormat: ExpressibleByArgument {}
