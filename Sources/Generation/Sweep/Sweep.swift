import Dispatch
import ServiceModel
import SpecReading

/// Generates every model under a folder, to see what comes of each.
public struct Sweep: Sendable {
    public var root: String
    /// Where the files of each model go, in a folder of the same path.
    public var output: String

    public init(root: String, output: String) {
        self.root = root
        self.output = output
    }

    /// Generates the models, largest first, and tells after each how far it is.
    ///
    /// A model that cannot be generated, or of which something is said that is no known ``Limitation``, ends the sweep: models that are
    /// being worked on are finished, no other is begun.
    ///
    /// - Parameter progress: Called on any thread, one call at a time.
    /// - Throws: `DiagnosticsError` where there is no model under the folder.
    public func run(progress: @escaping @Sendable (SweepProgress) -> Void = { _ in }) throws -> SweepTable {
        let models = SpecificationFolders.under(root)
        guard !models.isEmpty else { throw DiagnosticsError([Diagnostic(.error, "there is no specification under “\(root)”")]) }
        let queue = SweepQueue(models.sorted { (size(of: $1), $0) < (size(of: $0), $1) })
        // On all processors.
        DispatchQueue.concurrentPerform(iterations: models.count) { _ in
            guard let model = queue.next() else { return }
            queue.finish(generate(model)) { progress(SweepProgress(finished: $0, total: models.count, model: model)) }
        }
        return SweepTable(rows: queue.rows.sorted { $0.model.utf8.lexicographicallyPrecedes($1.model.utf8) })
    }

    private func generate(_ model: String) -> SweepTable.Row {
        var row = SweepTable.Row(model: model.isEmpty ? "." : model)
        let elapsed = ContinuousClock().measure {
            do {
                let request = GenerationRequest(specification: path(root, model))
                let result = try Generator.generate(request)
                row.shapes = result.shapeCount
                row.files = result.files.count
                row.bytes = result.files.reduce(0) { $0 + $1.contents.count }
                row.diagnostics = result.diagnostics
                try OutputFolder(path: path(output, model)).write(result.files)
            } catch let error as DiagnosticsError {
                row.diagnostics += error.diagnostics
            } catch {
                row.diagnostics.append(Diagnostic(.error, "\(error)"))
            }
        }
        row.milliseconds = Int(elapsed / .milliseconds(1))
        return row
    }

    private func size(of model: String) -> Int {
        for name in ["service-2.json.gz", "service-2.json"] {
            if let size = try? Disk.size(of: path(path(root, model), name)) { return size }
        }
        return 0
    }

    private func path(_ folder: String, _ name: String) -> String {
        name.isEmpty ? folder : PathText.joined(folder, name)
    }
}

/// How far a sweep is.
public struct SweepProgress: Sendable {
    public var finished: Int
    public var total: Int
    /// The model that was finished last.
    public var model: String
}

/// What is still to be done, and what came of what is done.
private final class SweepQueue: @unchecked Sendable {
    private let queue = DispatchQueue(label: "sweep")
    // Both read and written on the queue.
    private var pending: ArraySlice<String>
    private(set) var rows: [SweepTable.Row] = []

    init(_ models: [String]) { pending = models[...] }

    func next() -> String? {
        queue.sync { pending.popFirst() }
    }

    func finish(_ row: SweepTable.Row, _ report: (Int) -> Void) {
        queue.sync {
            rows.append(row)
            if !row.problems.isEmpty { pending = [] }
            report(rows.count)
        }
    }
}
