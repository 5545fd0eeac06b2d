import Foundation
import ServiceModel
import SpecReading
import SwiftEmission
import TestSupport

/// A service's waiters, with the operations they call and nothing else.
struct WaiterSuite {
    /// The namespace of the code generated for the suite.
    var namespace: String
    var model: ServiceModel
    /// Where `waiters-2.json` lies, for the oracle.
    var waitersPath: String

    /// The suite of a model; `nil` where it has no waiters.
    ///
    /// Models of protocols without clients are taken for AWS JSON ones: expressions do not know the difference.
    init?(_ files: SpecificationFiles, namespace: String) throws {
        guard let waiters = files.waiters else { return nil }
        let whole = try SpecificationReading(files).get()
        guard !whole.waiters.isEmpty else { return nil }
        model = try whole.selecting(operations: Set(whole.waiters.map(\.operation)))
        if model.metadata.wireProtocol != .restJSON { model.metadata.wireProtocol = .json }
        // The program calls them all, and is compiled without warnings.
        for index in model.operations.indices { model.operations[index].traits.deprecation = nil }
        self.namespace = namespace
        waitersPath = waiters.path
    }

    /// All models of botocore with waiters; of those without a client the latest versions alone.
    static func all(in botocore: String) throws -> [WaiterSuite] {
        var suites: [WaiterSuite] = []
        let root = "\(botocore)/data"
        let folders = SpecificationFolders.under(root)
        // By service and version, so that the last of a service is its latest.
        func service(_ folder: String) -> Substring { folder.prefix { $0 != "/" } }
        for (index, folder) in folders.enumerated() {
            let files = try SpecificationLoader.load("\(root)/\(folder)")
            guard files.waiters != nil, let suite = try WaiterSuite(files, namespace: "Suite\(suites.count)") else { continue }
            let hasClient = [.json, .restJSON].contains(try SpecificationReading(files).get().metadata.wireProtocol)
            let isLatest = index + 1 == folders.count || service(folders[index + 1]) != service(folder)
            if hasClient || isLatest { suites.append(suite) }
        }
        return suites
    }
}
