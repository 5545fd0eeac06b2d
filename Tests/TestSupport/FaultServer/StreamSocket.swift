import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A TCP socket, closed when nobody holds it any longer.
final class StreamSocket: Sendable {
    struct Failure: Error {
        var call: String
        var number = errno
    }

    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        #if !os(Linux)
        set(SO_NOSIGPIPE, Int32(1))
        #endif
    }

    deinit {
        close(descriptor)
    }

    /// A socket that listens on any free port of 127.0.0.1.
    static func listening() throws -> (StreamSocket, UInt16) {
        #if os(Linux)
        let type = Int32(SOCK_STREAM.rawValue)
        #else
        let type = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, type, 0)
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        let socket = StreamSocket(descriptor)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) {
            try $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                guard bind(descriptor, $0, size) == 0 else { throw Failure(call: "bind") }
                guard listen(descriptor, 128) == 0 else { throw Failure(call: "listen") }
                guard getsockname(descriptor, $0, &size) == 0 else { throw Failure(call: "getsockname") }
            }
        }
        return (socket, UInt16(bigEndian: address.sin_port))
    }

    /// The next connection; `nil` when the socket has been shut down.
    func accept() -> StreamSocket? {
        while true {
            // A socket that listens is not woken by its shutdown on every system.
            var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&events, 1, 50) >= 0 || errno == EINTR else { return nil }
            if isShutDown { return nil }
            guard events.revents != 0 else { continue }
            #if canImport(Glibc)
            let accepted = Glibc.accept(descriptor, nil, nil)
            #elseif canImport(Musl)
            let accepted = Musl.accept(descriptor, nil, nil)
            #else
            let accepted = Darwin.accept(descriptor, nil, nil)
            #endif
            if accepted >= 0 { return StreamSocket(accepted) }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// Some bytes; `nil` at the end.
    func receive() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &bytes, bytes.count, 0)
            if count > 0 { return Array(bytes.prefix(count)) }
            guard count < 0, errno == EINTR else { return nil }
        }
    }

    /// Whether all bytes were taken.
    func send(_ bytes: [UInt8]) -> Bool {
        #if os(Linux)
        let flags = Int32(MSG_NOSIGNAL)
        #else
        let flags: Int32 = 0
        #endif
        return bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { platformSend(descriptor, $0.baseAddress, $0.count, flags) }
                guard count >= 0 || errno == EINTR else { return false }
                if count > 0 { rest = rest.dropFirst(count) }
            }
            return true
        }
    }

    /// Ends both directions, and wakes whoever waits.
    func shutDown() {
        lock.withLock { wasShutDown = true }
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Has the connection end with a reset instead of in good order.
    func resetWhenClosed() {
        set(SO_LINGER, linger(l_onoff: 1, l_linger: 0))
    }

    private var isShutDown: Bool { lock.withLock { wasShutDown } }
    private let lock = NSLock()
    private nonisolated(unsafe) var wasShutDown = false

    private func set<Value>(_ option: Int32, _ value: Value) {
        withUnsafeBytes(of: value) { _ = setsockopt(descriptor, SOL_SOCKET, option, $0.baseAddress, socklen_t($0.count)) }
    }
}

private func platformSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    send(descriptor, bytes, count, flags)
}
