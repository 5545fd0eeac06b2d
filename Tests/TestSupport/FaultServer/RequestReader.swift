/// Takes HTTP/1.1 requests out of what a socket receives.
struct RequestReader {
    struct Message {
        var method: String
        var target: String
        var fields: [(name: String, value: String)]
        var body: [UInt8] = []
    }

    private let socket: StreamSocket
    private var buffer: [UInt8] = []

    init(_ socket: StreamSocket) {
        self.socket = socket
    }

    /// The next complete request; `nil` where the client has closed, or sends no HTTP.
    mutating func next() -> Message? {
        guard let head = take(through: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let parts = lines.first?.split(separator: " ") ?? []
        guard parts.count == 3 else { return nil }
        var message = Message(method: String(parts[0]), target: String(parts[1]), fields: [])
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            message.fields.append((line[..<colon].lowercased(), String(value)))
        }
        func value(_ name: String) -> String? { message.fields.first { $0.name == name }?.value }
        if value("expect") == "100-continue" { guard socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) else { return nil } }
        if value("transfer-encoding") == "chunked" {
            guard let body = takeChunks() else { return nil }
            message.body = body
        } else if let length = value("content-length").flatMap({ Int($0) }) {
            guard let body = take(length) else { return nil }
            message.body = body
        }
        return message
    }

    private mutating func takeChunks() -> [UInt8]? {
        var body: [UInt8] = []
        while let line = take(through: Array("\r\n".utf8)), let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16) {
            guard let chunk = take(size), take(2) != nil else { return nil }
            if size == 0 { return body }
            body += chunk
        }
        return nil
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        while buffer.count < count { guard fill() else { return nil } }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    private mutating func take(through end: [UInt8]) -> [UInt8]? {
        var start = 0
        while true {
            if buffer.count >= end.count, let found = (start...(buffer.count - end.count)).first(where: { buffer[$0...].starts(with: end) }) {
                return take(found + end.count)
            }
            start = max(0, buffer.count - end.count + 1)
            guard fill() else { return nil }
        }
    }

    private mutating func fill() -> Bool {
        guard let bytes = socket.receive() else { return false }
        buffer += bytes
        return true
    }
}
