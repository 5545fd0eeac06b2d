import Foundation
import PackagePlugin

/// Generates Swift from the specification that a target's `shapewright.json` names, as part of every build that needs it.
@main
struct ShapewrightPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let module = target as? any SourceModuleTarget else { return [] }
        return try commands(
            for: Configurations(files: module.sourceFiles.map(\.url), folder: module.directoryURL),
            target: module.name, tool: try context.tool(named: "ShapewrightPluginTool").url, output: context.pluginWorkDirectoryURL)
    }

    func commands(for configurations: Configurations, target: String, tool: URL, output: URL) throws -> [Command] {
        guard let configuration = try configurations.only(inTarget: target) else { return [] }
        let folder = output.appending(path: "Generated")
        let inputs = SpecificationInputs(configuration: configuration)
        let watchList = try inputs.list(in: output)
        return [
            .buildCommand(
                displayName: "Generating Swift from \(configuration.path(percentEncoded: false))",
                executable: tool,
                arguments: [configuration, folder, watchList].map { $0.path(percentEncoded: false) },
                inputFiles: inputs.files + [inputs.folder, watchList],
                outputFiles: Self.fileNames.map { folder.appending(path: $0) })
        ]
    }

    /// The files that every generation writes; a plugin cannot ask the tool before it is built.
    private static let fileNames = [
        "Namespace", "Structures", "Unions", "Enumerations", "Shapes", "Patterns", "Errors", "Client", "Paginators", "Waiters", "Mock",
    ].map { "Service\($0).swift" }
}

#if canImport(XcodeProjectPlugin)
import XcodeProjectPlugin

extension ShapewrightPlugin: XcodeBuildToolPlugin {
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
        try commands(
            for: Configurations(files: target.inputFiles.map(\.url), folder: nil),
            target: target.displayName, tool: try context.tool(named: "ShapewrightPluginTool").url, output: context.pluginWorkDirectoryURL)
    }
}
#endif
