import Generation

/// What the build plugin runs: `generate` for one configuration. The arguments are told by their places, for only the plugin gives any.
@main
enum ShapewrightPluginTool {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let configuration = arguments.first, let watchList = arguments.last, arguments.count == 3 else {
            end(with: [Diagnostic(.error, "usage: ShapewrightPluginTool CONFIGURATION OUTPUT WATCHLIST; the command line’s name is shapewright")])
        }
        do {
            let result = try Generator.generate(GenerationRequest(configuration: configuration))
            report(result.diagnostics)
            try OutputFolder(path: arguments[2]).write(result.files)
            try WatchList(path: watchList).compare(with: result.inputs)
        } catch let error as DiagnosticsError {
            end(with: error.diagnostics)
        } catch {
            end(with: [Diagnostic(.error, "\(error)")])
        }
    }

    private static func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { StandardError.write("\(diagnostic)\n") }
    }

    private static func end(with diagnostics: [Diagnostic]) -> Never {
        report(diagnostics)
        StandardError.exit(2)
    }
}
