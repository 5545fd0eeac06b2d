import Foundation
import TestSupport

/// The command line tool, or the plugin's, run in a folder of its own with some files in it.
struct Tool {
    let folder: TemporaryFolder
    private let name: String

    init(_ name: String = "shapewright") throws {
        self.name = name
        folder = try TemporaryFolder()
    }

    func callAsFunction(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessOutcome {
        try await run(arguments, environment: environment)
    }

    func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> ProcessOutcome {
        try await ProcessOutcome.of(Repository.products.appending(path: name), arguments, in: folder.url, environment: environment)
    }

    /// Copies the workforce specification into the folder.
    func copyWorkforce(to name: String) throws {
        try FileManager.default.copyItem(at: Repository.workforce, to: folder.url.appending(path: name))
    }

    /// A specification that is understood at a glance.
    static let example = """
        {
          "metadata": {
            "apiVersion": "2026-01-01", "endpointPrefix": "example", "protocol": "json", "jsonVersion": "1.1", "targetPrefix": "Example",
            "serviceFullName": "Example Service", "serviceId": "Example", "signatureVersion": "v4", "uid": "example-2026-01-01"
          },
          "operations": {
            "GetThing": {"name": "GetThing", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "GetThingRequest"}},
            "PutThing": {"name": "PutThing", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "PutThingRequest"}}
          },
          "shapes": {
            "GetThingRequest": {"type": "structure", "members": {"Name": {"shape": "Name"}}},
            "PutThingRequest": {"type": "structure", "members": {"Name": {"shape": "Name"}}},
            "Name": {"type": "string", "max": 20}
          }
        }
        """
}
