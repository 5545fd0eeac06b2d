import Foundation
import ServiceModel

/// The parser of the toolchain that the tests run with, in this process: SourceKit, which comes with every toolchain.
///
/// Its interface is C, and no module declares it; the functions used here take and return pointers and numbers alone.
package struct SourceKit: Sendable {
    private typealias Object = UnsafeMutableRawPointer

    private let identifier: @Sendable @convention(c) (UnsafePointer<CChar>) -> Object?
    private let dictionary: @Sendable @convention(c) (UnsafeRawPointer?, UnsafeRawPointer?, Int) -> Object?
    private let setIdentifier: @Sendable @convention(c) (Object, Object?, Object?) -> Void
    private let setText: @Sendable @convention(c) (Object, Object?, UnsafePointer<CChar>?, Int) -> Void
    private let setNumber: @Sendable @convention(c) (Object, Object?, Int64) -> Void
    private let send: @Sendable @convention(c) (Object) -> Object?
    private let describe: @Sendable @convention(c) (Object) -> UnsafeMutablePointer<CChar>?
    private let releaseRequest: @Sendable @convention(c) (Object) -> Void
    private let releaseResponse: @Sendable @convention(c) (Object) -> Void

    /// - Returns: `nil`, and a printed reason, where the toolchain's library is not found.
    package static func ofToolchain() async throws -> SourceKit? {
        let information = try await ProcessOutcome.of(program: "swiftc", ["-print-target-info"], in: Repository.root)
        let paths = try DocumentValue(json: Array(information.output.utf8))["paths"]
        guard let resources = paths?["runtimeResourcePath"]?.string else {
            print("the toolchain does not say where it is")
            return nil
        }
        let folder = URL(fileURLWithPath: resources).deletingLastPathComponent()
        for name in ["libsourcekitdInProc.so", "sourcekitdInProc.framework/sourcekitdInProc"] {
            guard let library = dlopen(folder.appending(path: name).path(percentEncoded: false), RTLD_LAZY | RTLD_LOCAL) else { continue }
            return SourceKit(library: library)
        }
        print("no SourceKit in \(folder.path(percentEncoded: false))")
        return nil
    }

    private init?(library: UnsafeMutableRawPointer) {
        func function<Function>(_ name: String, _ type: Function.Type) -> Function? {
            dlsym(library, "sourcekitd_\(name)").map { unsafeBitCast($0, to: type) }
        }
        typealias Unary = @Sendable @convention(c) (Object) -> Void
        guard let initialize = function("initialize", (@convention(c) () -> Void).self),
            let identifier = function("uid_get_from_cstr", (@Sendable @convention(c) (UnsafePointer<CChar>) -> Object?).self),
            let dictionary = function(
                "request_dictionary_create", (@Sendable @convention(c) (UnsafeRawPointer?, UnsafeRawPointer?, Int) -> Object?).self),
            let setIdentifier = function("request_dictionary_set_uid", (@Sendable @convention(c) (Object, Object?, Object?) -> Void).self),
            let setText = function(
                "request_dictionary_set_stringbuf", (@Sendable @convention(c) (Object, Object?, UnsafePointer<CChar>?, Int) -> Void).self),
            let setNumber = function("request_dictionary_set_int64", (@Sendable @convention(c) (Object, Object?, Int64) -> Void).self),
            let send = function("send_request_sync", (@Sendable @convention(c) (Object) -> Object?).self),
            let describe = function("response_description_copy", (@Sendable @convention(c) (Object) -> UnsafeMutablePointer<CChar>?).self),
            let releaseRequest = function("request_release", Unary.self), let releaseResponse = function("response_dispose", Unary.self)
        else { return nil }
        initialize()
        (self.identifier, self.dictionary, self.setIdentifier, self.setText, self.setNumber) = (identifier, dictionary, setIdentifier, setText, setNumber)
        (self.send, self.describe) = (send, describe)
        (self.releaseRequest, self.releaseResponse) = (releaseRequest, releaseResponse)
    }

    /// What the toolchain's lexer and parser see in a file.
    package func tokens(of source: [UInt8]) -> SwiftTokens {
        let name = Array("\(UUID().uuidString).swift".utf8)
        let answer = ask("editor.open", [("key.name", name), ("key.sourcetext", source)], ["key.enablesyntaxmap", "key.syntactic_only", "key.enablediagnostics"])
        _ = ask("editor.close", [("key.name", name)], [])
        return SwiftTokens(source: source, answer: answer)
    }

    /// A request's answer, in the form that SourceKit prints.
    private func ask(_ request: String, _ texts: [(String, [UInt8])], _ flags: [String]) -> [UInt8] {
        guard let object = dictionary(nil, nil, 0) else { return [] }
        defer { releaseRequest(object) }
        setIdentifier(object, identifier("key.request"), identifier("source.request.\(request)"))
        for (key, text) in texts {
            text.withUnsafeBytes { setText(object, identifier(key), $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
        }
        for flag in flags { setNumber(object, identifier(flag), 1) }
        guard let response = send(object) else { return [] }
        defer { releaseResponse(response) }
        guard let text = describe(response) else { return [] }
        defer { free(text) }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}
