import Foundation
import PackagePlugin

/// `swift package shapewright …`: the command line of Shapewright, run in the package's folder.
@main
struct ShapewrightCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        try run(try context.tool(named: "shapewright").url, arguments, in: context.package.directoryURL)
    }

    func run(_ tool: URL, _ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw CommandFailure(reason: process.terminationReason, status: process.terminationStatus)
        }
    }
}

/// The tool said “no”, or could not do its work; it has said why.
struct CommandFailure: Error, CustomStringConvertible {
    var reason: Process.TerminationReason
    var status: Int32
    var description: String { "shapewright ended with \(reason == .exit ? "exit code" : "signal") \(status)" }
}

#if canImport(XcodeProjectPlugin)
import XcodeProjectPlugin

extension ShapewrightCommand: XcodeCommandPlugin {
    func performCommand(context: XcodePluginContext, arguments: [String]) throws {
        try run(try context.tool(named: "shapewright").url, arguments, in: context.xcodeProject.directoryURL)
    }
}
#endif
