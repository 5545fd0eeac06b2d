import Foundation

/// What a server does next on a connection that it has read a request from.
package enum FaultStep: Sendable {
    /// Sends bytes as they are.
    case send([UInt8])
    /// Sends the same bytes many times, holding them once.
    case sendRepeatedly([UInt8], times: Int)
    /// Waits.
    case pause(milliseconds: Int)
    /// Waits until somebody signals.
    case wait(DispatchSemaphore)
    /// Waits until the client closes the connection.
    case waitForClose
    /// Closes the connection in good order.
    case close
    /// Closes it so that the client sees a reset.
    case reset
}

extension [FaultStep] {
    /// A complete answer.
    package static func answer(_ status: Int = 200, _ fields: [(String, String)] = [], _ body: String = "") -> [FaultStep] {
        [.head(status, fields + [("Content-Length", "\(body.utf8.count)")]), .text(body)]
    }
}

extension FaultStep {
    package static func text(_ text: String) -> FaultStep { .send(Array(text.utf8)) }

    package static func head(_ status: Int, _ fields: [(String, String)]) -> FaultStep {
        .text("HTTP/1.1 \(status) Reason\r\n" + fields.map { "\($0): \($1)\r\n" }.joined() + "\r\n")
    }
}
