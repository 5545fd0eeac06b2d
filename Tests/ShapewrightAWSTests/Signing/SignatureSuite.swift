import Foundation
import HTTPTypes
import ShapewrightAWS
import TestSupport

/// AWS's own suite of signatures: a folder a case, with the request and every stage of its signature.
enum SignatureSuite {
    static let isAvailable = TestMaterial.corpus != nil
    static let isMissing = "SHAPEWRIGHT_CORPUS is not set"

    static let cases: [Case] = {
        guard let corpus = TestMaterial.corpus else { return [] }
        let root = URL(fileURLWithPath: corpus).appending(path: "sigv4/aws4_testsuite")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "req" }.map(Case.init).sorted { $0.name < $1.name }
    }()

    struct Case: Sendable, CustomStringConvertible {
        let name: String
        private let stem: URL

        init(_ request: URL) {
            stem = request.deletingPathExtension()
            name = stem.lastPathComponent
        }

        var description: String { name }

        /// The text of one of the case's files.
        func text(_ kind: String) throws -> String {
            String(decoding: try Data(contentsOf: stem.appendingPathExtension(kind)), as: UTF8.self)
        }

        func request() throws -> (HTTPRequest, body: [UInt8]) {
            let text = try text("req")
            let blank = text.range(of: "\n\n")
            let head = text[..<(blank?.lowerBound ?? text.endIndex)].split(separator: "\n")
            let line = head[0].split(separator: " ")
            // The target may have spaces.
            var request = HTTPRequest(
                method: HTTPRequest.Method(String(line[0]))!, scheme: "https", authority: nil,
                path: line[1..<line.count - 1].joined(separator: " "))
            var fields: [(name: String, value: String)] = []
            for line in head.dropFirst() {
                if line.first == " " {
                    fields[fields.count - 1].value += "\n" + line
                } else {
                    let colon = line.firstIndex(of: ":")!
                    fields.append((String(line[..<colon]), String(line[line.index(after: colon)...])))
                }
            }
            for field in fields { request.headerFields.append(HTTPField(name: .init(field.name)!, value: field.value)) }
            return (request, Array((blank.map { String(text[$0.upperBound...]) } ?? "").utf8))
        }

        /// What the case says of the signer: its key, and the tokens as the suite's text gives them.
        func credentials(for request: HTTPRequest) throws -> AWSCredentials {
            var token = request.headerFields[HTTPField.Name("X-Amz-Security-Token")!]
            // Two cases have a token that the request does not hold yet; the signed request does.
            token = try token ?? self.text("sreq").split(separator: "\n").first { $0.hasPrefix("X-Amz-Security-Token:") }
                .map { String($0.drop { $0 != ":" }.dropFirst()) }
            return AWSCredentials(
                accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", sessionToken: token)
        }
    }
}
