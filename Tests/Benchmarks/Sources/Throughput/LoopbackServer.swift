import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Answers every request of every connection alike, a thread a connection.
enum LoopbackServer {
    private static let workforce =
        #"{"WorkforceName":"labelers","WorkforceArn":"arn:aws:sagemaker:eu-west-1:111122223333:workforce/labelers","LastUpdatedDate":1.7e9,"#
        + #""SourceIpConfig":{"Cidrs":["10.0.0.0/16","192.0.2.0/24"]},"SubDomain":"x.labeling.eu-west-1.sagemaker.aws","#
        + #""CognitoConfig":{"UserPool":"eu-west-1_x","ClientId":"0123456789"},"CreateDate":1.6e9,"Status":"Active"}"#

    private static let answer: [UInt8] = {
        let body = #"{"Workforces":[\#(workforce)]}"#
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\nx-amzn-RequestId: 1\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        return Array((head + body).utf8)
    }()

    /// Never returns.
    static func run() throws {
        signal(SIGPIPE, SIG_IGN)
        #if os(Linux)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                guard bind(listener, $0, size) == 0, listen(listener, 256) == 0, getsockname(listener, $0, &size) == 0 else {
                    fatalError("the server cannot listen: \(errno)")
                }
            }
        }
        FileHandle.standardOutput.write(Data("\(UInt16(bigEndian: address.sin_port))\n".utf8))
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { continue }
            Thread.detachNewThread { serve(connection) }
        }
    }

    private static func serve(_ connection: Int32) {
        defer { close(connection) }
        let end = Array("\r\n\r\n".utf8)
        let field = Array("content-length: ".utf8)
        var buffer: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = recv(connection, &bytes, bytes.count, 0)
            guard count > 0 else { return }
            buffer += bytes.prefix(count)
            while let head = position(of: end, in: buffer) {
                let lowercased = buffer[..<head].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
                var length = 0
                if let start = position(of: field, in: lowercased) {
                    for digit in lowercased[(start + field.count)...].prefix(while: { (0x30...0x39).contains($0) }) {
                        length = length * 10 + Int(digit - 0x30)
                    }
                }
                guard buffer.count >= head + end.count + length else { break }
                buffer.removeFirst(head + end.count + length)
                guard answer.withUnsafeBytes({ send(connection, $0.baseAddress, $0.count, 0) }) == answer.count else { return }
            }
        }
    }

    private static func position(of text: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= text.count else { return nil }
        return (0...(bytes.count - text.count)).first { start in text.indices.allSatisfy { bytes[start + $0] == text[$0] } }
    }
}
