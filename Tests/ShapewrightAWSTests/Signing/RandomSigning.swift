import Foundation
import ShapewrightClient
import HTTPTypes
import TestSupport

@testable import ShapewrightAWS

/// A random request with a random key, as botocore and the signer both take it.
struct RandomSigning: Encodable {
    var kind = "sign"
    var signer: String
    var method: String
    var url: String
    var headers: [[String]] = []
    var body = ""
    var time: String
    var signsPayload = true
    var expires: Int?
    var accessKeyID: String
    var secretAccessKey: String
    var sessionToken: String?
    var service: String
    var region: String

    private var content: [UInt8] = []
    private var date: Date
    private var scheme: String
    private var authority: String
    private var path: String

    enum CodingKeys: String, CodingKey {
        case kind, signer, method, url, headers, body, time, signsPayload, expires, accessKeyID, secretAccessKey, sessionToken, service, region
    }

    init(_ random: SeededGenerator, byQuery: Bool) {
        var random = random
        let isS3 = random.chance(0.4)
        signer = (byQuery ? "query" : "headers") + (isS3 ? "-s3" : "")
        service = isS3 ? "s3" : random.pick(["sagemaker", "dynamodb", "execute-api", "es"])
        region = random.pick(["us-east-1", "eu-central-2", "cn-north-1", "us-gov-west-1"])
        method = random.pick(["GET", "PUT", "POST", "DELETE", "HEAD"])
        date = Date(timeIntervalSince1970: Double(Int64.random(in: -1_000_000_000...60_000_000_000, using: &random)) + 0.75)
        time = SigningInstant(date).timestamp
        accessKeyID = random.text(of: Self.keyCharacters, length: 16...20)
        secretAccessKey = random.text(of: Self.keyCharacters + "/+", length: 40...40)
        sessionToken = random.chance(0.5) ? random.text(of: Self.keyCharacters + "/+=", length: 100...400) : nil

        scheme = random.chance(0.8) ? "https" : "http"
        let host = random.pick(["api.sagemaker.us-east-1.amazonaws.com", "Bucket.s3.amazonaws.com", "localhost", "127.0.0.1"])
        authority = host + random.pick(["", "", "", ":443", ":80", ":8080"])
        path = Self.path(&random, isEncoded: isS3, isURL: byQuery)
        let query = Self.query(&random, uniqueNames: byQuery)
        if !query.isEmpty { path += "?" + query }
        url = "\(scheme)://\(authority)\(path)"

        for _ in 0..<Int.random(in: 0...6, using: &random) {
            headers.append([random.pick(Self.names), Self.value(&random)])
        }
        if byQuery {
            expires = random.pick([1, 300, 3600, 604_800])
        } else {
            if random.chance(0.6) {
                content = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
                body = Data(content).base64EncodedString()
            }
            // botocore's signer for S3 has a rule of its own, on the checksums of uploads.
            signsPayload = isS3 || random.chance(0.8)
        }
    }

    /// The same through the signer.
    func sign() throws -> SigV4Signature {
        var request = HTTPRequest(method: .init(method)!, scheme: scheme, authority: authority, path: path)
        for header in headers { request.headerFields.append(HTTPField(name: .init(header[0])!, value: header[1])) }
        var signer = SigV4Signer(service: service, region: region)
        signer.options.signsPayload = signsPayload
        let credentials = AWSCredentials(accessKeyID: accessKeyID, secretAccessKey: secretAccessKey, sessionToken: sessionToken)
        if let expires { return try signer.signatureByQuery(request, expiresIn: expires, payload: nil, credentials: credentials, at: date) }
        // botocore says in the header that the payload is unsigned over plain HTTP too, and signs what the header says.
        return try signer.signatureByHeaders(
            request, payload: signsPayload ? PayloadHash(of: content) : .unsigned, credentials: credentials, at: date)
    }

    // MARK: Parts

    private static let keyCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    /// User agent and trace are not signed, and duplicates are wanted.
    private static let names = [
        "Content-Type", "X-Amz-Target", "x-amz-meta-a", "X-Amz-Meta-B", "Range", "User-Agent", "X-Amzn-Trace-Id", "My-Header", "my-header",
        "Accept", "amz-sdk-request",
    ]

    /// botocore signs S3's paths and all queries as they stand, so they are encoded as they have to be.
    private static func encoded(_ text: String, slashes: Bool = false) -> String {
        var bytes: [UInt8] = []
        PercentEncoding.append(text.utf8, keepingSlashes: slashes, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func path(_ random: inout SeededGenerator, isEncoded: Bool, isURL: Bool) -> String {
        guard random.chance(0.9) else { return random.pick(["/", "//", "/./", "/../..", "/a/../b//"]) }
        var path = ""
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            let segment = random.chance(0.2) ? random.pick([".", "..", "", "..."]) : random.text(of: characters, length: 0...12)
            // `?` and `#` would end the path. Presigned URLs are compared with botocore's, which does not encode what no URL can hold.
            let legal = segment.filter { isURL ? pathCharacters.contains($0) : !"?#%".contains($0) }
            path += "/" + (isEncoded || random.chance(0.5) ? encoded(segment) : legal)
        }
        // A header field's value, and to swift-http-types a path is one, has no white space at its end.
        return path.hasSuffix(" ") ? path + "." : path
    }

    private static func query(_ random: inout SeededGenerator, uniqueNames: Bool) -> String {
        var names: Set<String> = []
        var pairs: [String] = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let name = random.pick([random.text(of: characters, length: 1...8), "a", "A", "a-b", "list-type"])
            guard names.insert(name).inserted || !uniqueNames else { continue }
            // A parameter without a sign is one with an empty value.
            pairs.append(encoded(name) + (random.chance(0.1) ? "" : "=" + encoded(random.text(of: characters, length: 0...12))))
        }
        return pairs.joined(separator: "&")
    }

    private static func value(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in random.text(of: "aZ09,;=\"'%é漢", length: 0...6) }
            .joined(separator: random.pick([" ", "  ", "\t", " \t "]))
    }

    private static let pathCharacters = "abzABZ019-._~!$&'()*+,;=:@"
    private static let characters = "abzABZ019-._~ !\"$&'()*+,/:;<=>?@[]^`{|}%#é漢😀"
}

extension SeededGenerator {
    /// A text of these characters.
    mutating func text(of characters: String, length: ClosedRange<Int>) -> String {
        let characters = Array(characters)
        return String((0..<Int.random(in: length, using: &self)).map { _ in pick(characters) })
    }
}
