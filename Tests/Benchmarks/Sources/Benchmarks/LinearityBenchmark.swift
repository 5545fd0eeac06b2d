import Foundation
import Generation

/// How the time that generation takes follows the size of the model: over botocore's models, in classes of size and as an exponent, and the
/// memory that the largest takes.
struct LinearityBenchmark {
    /// How many models are measured, spread evenly over all by size; the largest is one of them.
    var modelCount = 60
    /// How often each is generated; the quickest counts, for nothing but the machine makes one slower.
    var rounds = 3

    /// A model and the time it took.
    private struct Sample {
        var name: String
        var jsonBytes: Int
        var shapes: Int
        var swiftBytes: Int
        var microseconds: Double
    }

    func run() throws {
        guard let root = ProcessInfo.processInfo.environment["SHAPEWRIGHT_BOTOCORE"].map({ URL(fileURLWithPath: $0).appendingPathComponent("data") }) else {
            print("linearity: SHAPEWRIGHT_BOTOCORE is not set")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shapewright-linearity-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let models = try unpackedModels(root, to: folder)
        let samples = try spread(models).map(measure)
        print("linearity: \(samples.count) of \(models.count) models of botocore, quickest of \(rounds)")
        printClasses(samples)
        printExponents(samples)
        if let largest = samples.last {
            try MemoryBenchmark().run("whole \(largest.name)", specification: folder.appendingPathComponent(largest.name).path)
        }
    }

    // MARK: Models

    /// Every model's folder and size, smallest first. Unpacked, so that the time is that of generating alone.
    private func unpackedModels(_ root: URL, to folder: URL) throws -> [(path: URL, bytes: Int)] {
        var models: [(path: URL, bytes: Int)] = []
        for service in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
            for version in (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(service).path).sorted()) ?? [] {
                let source = root.appendingPathComponent(service).appendingPathComponent(version)
                guard let text = try Specimen.serviceModel(in: source) else { continue }
                let destination = folder.appendingPathComponent("\(service)-\(version)")
                try FileManager.default.createDirectory(at: destination, withIntermediateDirectories: true)
                try text.write(to: destination.appendingPathComponent("service-2.json"))
                models.append((destination, text.count))
            }
        }
        return models.sorted { ($0.bytes, $0.path.path) < ($1.bytes, $1.path.path) }
    }

    private func spread(_ models: [(path: URL, bytes: Int)]) -> [(path: URL, bytes: Int)] {
        guard models.count > modelCount else { return models }
        return (0..<modelCount).map { models[$0 * (models.count - 1) / (modelCount - 1)] }
    }

    private func measure(_ model: (path: URL, bytes: Int)) throws -> Sample {
        let request = GenerationRequest(specification: model.path.path)
        var sample = Sample(name: model.path.lastPathComponent, jsonBytes: model.bytes, shapes: 0, swiftBytes: 0, microseconds: .infinity)
        for _ in 0..<rounds {
            let elapsed = try ContinuousClock().measure {
                let result = try Generator.generate(request)
                sample.shapes = result.shapeCount
                sample.swiftBytes = result.files.reduce(0) { $0 + $1.contents.count }
            }
            sample.microseconds = min(sample.microseconds, elapsed / .microseconds(1))
        }
        return sample
    }

    // MARK: Figures

    private static let classes: [(name: String, upTo: Int)] = [
        ("up to 32 kB", 32_000), ("100 kB", 100_000), ("320 kB", 320_000), ("1 MB", 1_000_000), ("3.2 MB", 3_200_000), ("more", .max),
    ]

    private func printClasses(_ samples: [Sample]) {
        print("service-2.json   models    ms in all    ns a byte of JSON    ns a byte of Swift    µs a shape")
        var from = 0
        for (name, limit) in Self.classes {
            let members = samples.filter { $0.jsonBytes > from && $0.jsonBytes <= limit }
            from = limit
            guard !members.isEmpty else { continue }
            let time = members.reduce(0) { $0 + $1.microseconds }
            let figures = [time / 1_000] + [\Sample.jsonBytes, \.swiftBytes].map { size in time * 1_000 / Double(members.reduce(0) { $0 + $1[keyPath: size] }) }
            let perShape = time / Double(max(1, members.reduce(0) { $0 + $1.shapes }))
            print(
                name.padding(toLength: 14, withPad: " ", startingAt: 0)
                    + String(format: "%9d%13.1f%21.1f%22.1f%14.1f", members.count, figures[0], figures[1], figures[2], perShape))
        }
    }

    /// The exponents of the power laws that fit best: 1 is linear.
    private func printExponents(_ samples: [Sample]) {
        for (name, size) in [("bytes of JSON", \Sample.jsonBytes), ("bytes of Swift", \.swiftBytes), ("shapes", \.shapes)] {
            let points = samples.filter { $0[keyPath: size] > 0 }.map { (log(Double($0[keyPath: size])), log($0.microseconds)) }
            let fit = PowerLaw(points)
            print(String(format: "time goes with the %.2fth power of the %@ (correlation %.3f)", fit.exponent, name, fit.correlation))
        }
    }
}

/// The straight line through points of logarithms, by least squares.
private struct PowerLaw {
    let exponent: Double
    let correlation: Double

    init(_ points: [(x: Double, y: Double)]) {
        let count = Double(points.count)
        let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
        let xx = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
        let yy = points.reduce(0) { $0 + ($1.y - meanY) * ($1.y - meanY) }
        let xy = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
        exponent = xy / xx
        correlation = xy / (xx * yy).squareRoot()
    }
}
