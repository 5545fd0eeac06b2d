import Foundation

/// A request as a server received it.
package struct ReceivedRequest: Sendable {
    /// How many requests came before, on any connection.
    package var number: Int
    /// How many connections came before this one's.
    package var connection: Int
    /// How many requests came before on this connection.
    package var numberOnConnection: Int
    package var method: String
    /// The request target as it was sent.
    package var target: String
    /// Names in lower case, in their order.
    package var fields: [(name: String, value: String)]
    package var body: [UInt8]

    package subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}
