import ShapewrightRuntime

/// The parts of a request's path that are secrets. Who shows the path leaves them out.
package enum RequestSecrets {
    /// Of the call that the running task is part of, as they stand in the path.
    @TaskLocal package static var current: [String] = []

    /// Those of a call's input: the values of labels that the model has for secrets.
    static func of(_ input: some ShapeStructure) -> [String] {
        var secrets: [String] = []
        ShapeBindings.forEach(of: input) { member, value in
            guard case .label = member.location, value.isSecret, let text = value.text(timestamps: .iso8601), !text.isEmpty else { return }
            secrets += [PercentEncoding.encoded(text), PercentEncoding.encoded(text, keepingSlashes: true)]
        }
        return secrets
    }

    /// Runs a call, and has its secrets known while it runs.
    static func held<Result: Sendable>(_ secrets: [String], _ body: @Sendable () async throws -> Result) async throws -> Result {
        // Nearly all calls have none.
        secrets.isEmpty ? try await body() : try await $current.withValue(secrets, operation: body)
    }

    /// A path without the secrets of the call.
    package static func removed(from path: String) -> String {
        // The longest first: of one that holds another, the rest would show.
        current.sorted { $0.utf8.count > $1.utf8.count }.reduce(path) { $0.replacing($1, with: "***") }
    }
}
