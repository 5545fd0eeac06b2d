import Foundation
import Generation

/// Generation of whole models, against what `JSONSerialization` needs to read the same bytes.
///
/// The models are botocore's, of `SHAPEWRIGHT_BOTOCORE`; without, only the workforce specification is generated.
struct GenerationBenchmark {
    private let data = ProcessInfo.processInfo.environment["SHAPEWRIGHT_BOTOCORE"].map { URL(fileURLWithPath: $0).appendingPathComponent("data") }
    private let workforce = Tool.repository.appendingPathComponent("specs/sagemaker-workforce")

    func run() throws {
        try compare("the workforce API", workforce)
        try measureProcess()
        guard let data else {
            print("whole models: SHAPEWRIGHT_BOTOCORE is not set")
            return
        }
        // From small to large: time goes with size.
        for name in ["sqs/2012-11-05", "kms/2014-11-01", "lambda/2015-03-31", "dynamodb/2012-08-10", "glue/2017-03-31", "sagemaker/2017-07-24", "ec2/2016-11-15"] {
            try compare("whole \(name)", data.appendingPathComponent(name))
        }
    }

    private func compare(_ title: String, _ folder: URL) throws {
        // Unpacked first: both read the same bytes from the disk.
        let unpacked = FileManager.default.temporaryDirectory.appendingPathComponent("shapewright-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: unpacked, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: unpacked) }
        for name in ["service-2.json", "paginators-1.json"] {
            try Specimen.text(name, in: folder)?.write(to: unpacked.appendingPathComponent(name))
        }
        let model = unpacked.appendingPathComponent("service-2.json")
        let request = GenerationRequest(specification: unpacked.path)
        let size = try Data(contentsOf: model).count
        let bytes = try Generator.generate(request).files.reduce(0) { $0 + $1.contents.count }
        func generate() throws { _ = try Generator.generate(request) }
        try Stopwatch(rounds: 7).compare("\(title), \(size) B of JSON to \(bytes) B of Swift", repetitions: 1, generate, with: "JSONSerialization") {
            _ = try JSONSerialization.jsonObject(with: try Data(contentsOf: model))
        }
    }

    /// The whole process, if the tool has been built in this configuration.
    private func measureProcess() throws {
        guard let tool = Tool.path else { return Tool.explainAbsence() }
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("shapewright-benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        try MemoryBenchmark().run("generate specs/sagemaker-workforce", specification: workforce.path)
        try Stopwatch().measure("generate specs/sagemaker-workforce, the whole process", repetitions: 1) {
            try Tool.run(tool, ["generate", workforce.path, "--output", output.path, "--quiet"])
        }
    }
}
