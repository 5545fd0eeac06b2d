import Foundation

/// An HTTP server on the loopback interface that does to its clients whatever a test has it do.
///
/// A thread a connection, and sockets as they are: what real servers do wrong, HTTP libraries would not let it do.
package final class FaultServer: @unchecked Sendable {
    package typealias Script = @Sendable (ReceivedRequest) -> [FaultStep]

    private let listener: StreamSocket
    private let script: Script
    private let lock = NSLock()
    private var received: [ReceivedRequest] = []
    private var accepted = 0
    private var sent = 0
    private var open: [Int: StreamSocket] = [:]
    private var isStopped = false

    package let port: UInt16

    /// Starts to listen.
    ///
    /// - Parameter script: Says for each request what to do. Called on the connection's thread.
    package init(_ script: @escaping Script) throws {
        (listener, port) = try StreamSocket.listening()
        self.script = script
        Thread.detachNewThread { [self] in acceptConnections() }
    }

    package func url(host: String = "127.0.0.1") -> URL {
        URL(string: "http://\(host):\(port)") ?? URL(fileURLWithPath: "/")
    }

    /// The requests that came completely, in their order.
    package var requests: [ReceivedRequest] { lock.withLock { received } }
    /// How many connections there have been.
    package var connectionCount: Int { lock.withLock { accepted } }
    /// How many connections are open on this side.
    package var openConnectionCount: Int { lock.withLock { open.count } }

    /// How many bytes the system has taken for the clients: what they read, and what fits between.
    package var sentByteCount: Int { lock.withLock { sent } }

    /// Waits until clients have closed all connections.
    package func allConnectionsClosed() async throws {
        while openConnectionCount > 0 { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// Waits until so many requests have come.
    package func requestsArrived(_ count: Int) async throws {
        while requests.count < count { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// Closes everything. To be called at a test's end, whatever came of it.
    package func stop() {
        let sockets = lock.withLock {
            self.isStopped = true
            return Array(self.open.values)
        }
        listener.shutDown()
        for socket in sockets { socket.shutDown() }
    }

    // MARK: Connections

    private func acceptConnections() {
        while let socket = listener.accept() {
            let number = register(socket)
            Thread.detachNewThread { [self] in
                serve(socket, number)
                lock.withLock { open[number] = nil }
            }
        }
    }

    private func register(_ socket: StreamSocket) -> Int {
        lock.withLock {
            defer { accepted += 1 }
            open[accepted] = socket
            if isStopped { socket.shutDown() }
            return accepted
        }
    }

    private func serve(_ socket: StreamSocket, _ connection: Int) {
        var reader = RequestReader(socket)
        var numberOnConnection = 0
        while let message = reader.next() {
            let request = lock.withLock {
                let request = ReceivedRequest(
                    number: received.count, connection: connection, numberOnConnection: numberOnConnection, method: message.method,
                    target: message.target, fields: message.fields, body: message.body)
                received.append(request)
                return request
            }
            numberOnConnection += 1
            for step in script(request) { guard perform(step, on: socket) else { return } }
        }
    }

    /// Whether the connection goes on.
    private func perform(_ step: FaultStep, on socket: StreamSocket) -> Bool {
        switch step {
        case .send(let bytes): return send(bytes, on: socket)
        case .sendRepeatedly(let bytes, let times):
            for _ in 0..<times { guard send(bytes, on: socket) else { return false } }
            return true
        case .pause(let milliseconds):
            Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
            return true
        case .wait(let semaphore):
            semaphore.wait()
            return true
        case .waitForClose:
            while socket.receive() != nil {}
            return false
        case .close: return false
        case .reset:
            socket.resetWhenClosed()
            return false
        }
    }

    private func send(_ bytes: [UInt8], on socket: StreamSocket) -> Bool {
        guard socket.send(bytes) else { return false }
        lock.withLock { sent += bytes.count }
        return true
    }
}
