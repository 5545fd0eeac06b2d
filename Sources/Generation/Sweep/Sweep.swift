import Dispatch
import Foundation
import ServiceModel
import SpecReading

/// Generates every model under a folder, to see what comes of each.
public struct Sweep: Sendable {
    public var root: String
    /// Where the files of each model go, in a folder of the same path.
    public var output: String
    /// How many models are worked on at once.
    public var width: Int

    public init(root: String, output: String, width: Int = ProcessInfo.processInfo.activeProcessorCount) {
        self.root = root
        self.output = output
        self.width = max(1, width)
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
        DispatchQueue.concurrentPerform(iterations: min(width, models.count)) { _ in
            while let model = queue.next() {
                queue.finish(generate(model)) { progress(SweepProgress(finished: $0, total: models.count, model: model)) }
            }
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
            let attributes = try? FileManager.default.attributesOfItem(atPath: path(path(root, model), name))
            if let size = attributes?[.size] as? Int { return size }
        }
        return 0
    }

    private func path(_ folder: String, _ name: String) -> String {
        name.isEmpty ? folder : (folder as NSString).appendingPathComponent(name)
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
    private let lock = NSLock()
    // Both guarded by the lock.
    private var pending: ArraySlice<String>
    private(set) var rows: [SweepTable.Row] = []

    init(_ models: [String]) { pending = models[...] }

    func next() -> String? {
        lock.withLock { pending.popFirst() }
    }

    func finish(_ row: SweepTable.Row, _ report: (Int) -> Void) {
        lock.withLock {
            rows.append(row)
            if !row.problems.isEmpty { pending = [] }
            report(rows.count)
        }
    }
}
