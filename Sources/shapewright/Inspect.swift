import ArgumentParser
import Generation
import Inspection

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what was understood of a specification, as JSON.",
        discussion: "The form is stable; Sources/Inspection/Inspection.docc/InspectionForm.md describes it."
    )

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let (model, diagnostics) = try Generator.model(shared.request)
        Terminal.report(diagnostics)
        print(InspectionForm.json(model), terminator: "")
    }
}
