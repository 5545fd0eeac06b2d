import Generation
import Inspection
import ServiceModel
import SpecReading
import SwiftEmission

extension FuzzTarget {
    /// From the bytes of a specification to Swift. Files are parted by the byte 0x1E: the service, paginators, waiters, refinements.
    static let specification = FuzzTarget("specification", longestInput: 8192, dictionary: "c2j") { input in
        guard let model = try FuzzedSpecification(input).model() else { return }
        // What else there is to decide follows from the input.
        let choice = input.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        let configuration = EmissionConfiguration(
            access: AccessLevel.allCases[choice % 3], generatesClient: choice & 8 == 0, conformsToHashable: choice & 16 == 0)
        do {
            let once = try Generator.generate(model, configuration)
            let again = try Generator.generate(model, configuration)
            try require(once.files == again.files, "two runs give different files")
            try require(once.diagnostics == again.diagnostics, "two runs give different diagnostics")
            try require(once.files.map(\.name) == SwiftEmitter.fileNames, "files are missing")
            for file in once.files {
                try require(String(validating: file.contents, as: UTF8.self) != nil, "\(file.name) is no UTF-8")
            }
        } catch is DiagnosticsError {}
        try require(InspectionForm.json(model) == InspectionForm.json(model), "two inspections differ")
    }
}
