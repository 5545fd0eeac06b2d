import Foundation

/// The command line tool, if it has been built in the benchmarks' configuration.
enum Tool {
    static let repository = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../..").standardizedFileURL

    #if DEBUG
    private static let configuration = "debug"
    #else
    private static let configuration = "release"
    #endif

    private static let place = repository.appendingPathComponent(".build/\(configuration)/shapewright")

    static var path: URL? {
        FileManager.default.isExecutableFile(atPath: place.path) ? place : nil
    }

    static func explainAbsence() {
        print("the process: no \(place.path); swift build -c \(configuration) --product shapewright makes it")
    }

    static func run(_ program: URL, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
    }
}
