import Foundation

/// Where settings come from outside of the code: environment variables, files, and programs that print credentials.
///
/// A value, so that tests need touch neither the process nor the disk.
public struct AWSEnvironment: Sendable {
    /// The value of an environment variable.
    public var variable: @Sendable (_ name: String) -> String?
    /// The bytes of a file; `nil` where there is none. Throws where there is one that cannot be read.
    public var contents: @Sendable (_ path: String) throws -> [UInt8]?
    /// The folder that `~` stands for, where the environment does not say.
    public var homeDirectory: String?
    /// Runs a program for `credential_process`; `nil` on platforms on which programs cannot run others.
    public var run: (@Sendable (_ arguments: [String]) async throws -> CredentialProcessOutput)?

    public init(
        variable: @escaping @Sendable (_ name: String) -> String?,
        contents: @escaping @Sendable (_ path: String) throws -> [UInt8]?,
        homeDirectory: String? = nil,
        run: (@Sendable (_ arguments: [String]) async throws -> CredentialProcessOutput)? = nil
    ) {
        self.variable = variable
        self.contents = contents
        self.homeDirectory = homeDirectory
        self.run = run
    }

    /// An environment out of memory. The files are found by their paths; the home folder is `/home`.
    public init(variables: [String: String], files: [String: String] = [:]) {
        self.init(variable: { variables[$0] }, contents: { files[$0].map { Array($0.utf8) } }, homeDirectory: "/home")
    }

    /// This process's own.
    public static let process = AWSEnvironment(
        variable: { ProcessInfo.processInfo.environment[$0] },
        contents: { path in
            do {
                return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
                return nil
            }
        },
        homeDirectory: NSHomeDirectory(),
        run: CredentialProcess.start
    )

    /// A variable without white space around its value; `nil` where nothing is left, as an empty variable counts as none.
    subscript(name: String) -> String? {
        let value = variable(name)?.trimmingCharacters(in: .whitespacesAndNewlines)
        return value?.isEmpty == false ? value : nil
    }

    /// A path in which `~` at the start stands for the home folder.
    func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst()
    }

    private var home: String? { self["HOME"] ?? self["USERPROFILE"] ?? homeDirectory }
}
