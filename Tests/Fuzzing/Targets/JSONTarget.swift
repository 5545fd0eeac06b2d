import Foundation
import ServiceModel
import ShapewrightRuntime
import SpecReading

extension FuzzTarget {
    /// The reader of specifications against Foundation's, and against the one of responses.
    static let json = FuzzTarget("json", longestInput: 4096, dictionary: "json") { input in
        let collector = DiagnosticCollector()
        let node = JSONParser.parse(input, path: "fuzz.json", diagnostics: collector)
        try Places.check(collector.diagnostics, in: ["fuzz.json": input])
        try require((node == nil) == collector.diagnostics.contains { !$0.message.hasPrefix("duplicate key") }, "refused without an error, or read with one")
        if let node { try Places.check(node, in: input) }

        // What is refused on purpose, as `JSONParser` documents.
        let refusesMore = ["the escape writes half of a surrogate pair", "the file is in UTF-16", "the number’s exponent is beyond", "arrays and objects nest", "the number has more than", "the string has more than", "the text has more than", "the bytes here are no UTF-8"]
        if let message = collector.diagnostics.last?.message, node == nil, refusesMore.contains(where: message.hasPrefix) { return }

        let value = node?.documentValue
        let document = try? ShapeJSON.readDocument(input)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if let value, !input.starts(with: mark) {
            // The runtime's reader nests less deep, and refuses what is beyond a double.
            let isPlain = value.depth <= 100 && !value.hasHugeNumber
            try require(!isPlain || document != nil, "the reader of responses refuses what that of specifications reads")
        }
        try require(document == nil || value != nil, "the reader of responses reads what that of specifications refuses: \(collector.diagnostics)")

        // Foundation drops byte order marks at the beginning of strings and behind escapes in them.
        guard !input.indices.contains(where: { input[$0...].starts(with: mark) }) else { return }
        let theirs = try? JSONSerialization.jsonObject(with: Data(input), options: .fragmentsAllowed)
        // Foundation's takes a NUL behind the value for its end, a comma behind the last member for nothing, and some exponents for no number.
        if let theirs {
            guard let value else {
                let isTrailingComma = collector.diagnostics.last?.message.hasPrefix("JSON allows no trailing comma") ?? false
                try require(input.contains(0) || isTrailingComma, "Foundation reads what is refused here: \(collector.diagnostics)")
                return
            }
            if collector.diagnostics.isEmpty { try require(value.isSame(as: theirs), "Foundation reads another value") }
        } else if let value {
            try require(value.hasHugeNumber || value.depth > 500, "Foundation refuses what is read here")
        }
    }
}

extension DocumentValue {
    var depth: Int {
        switch self {
        case .array(let values): 1 + (values.map(\.depth).max() ?? 0)
        case .object(let fields): 1 + (fields.map(\.value.depth).max() ?? 0)
        default: 0
        }
    }

    /// A number that no double holds, or only nearly as zero.
    var hasHugeNumber: Bool {
        switch self {
        case .array(let values): values.contains(where: \.hasHugeNumber)
        case .object(let fields): fields.contains(where: \.value.hasHugeNumber)
        case .number(let number):
            number != ExactDecimal(0) && (Double(number.description).map { !$0.isFinite || $0.magnitude > 1e300 || $0.magnitude < 1e-300 } ?? true)
        default: false
        }
    }

    fileprivate func isSame(as theirs: Any) -> Bool {
        switch self {
        case .null: return theirs is NSNull
        case .boolean(let value): return theirs as? Bool == value
        case .number(let value):
            // Foundation's reader on Linux is off by a bit in the last place now and then.
            guard let other = (theirs as? NSNumber)?.doubleValue, let own = Double(value.description) else { return false }
            return abs(own - other) <= abs(own) * 1e-14 || hasHugeNumber
        case .string(let value): return (theirs as? String).map { Array($0.utf8) == Array(value.utf8) } ?? false
        case .array(let values):
            guard let others = theirs as? [Any], others.count == values.count else { return false }
            return zip(values, others).allSatisfy { $0.isSame(as: $1) }
        case .object(let fields):
            // Keys that Unicode holds for equal are one to it.
            if Set(fields.map(\.key)).count < fields.count { return theirs is [String: Any] }
            guard let others = theirs as? [String: Any], others.count == fields.count else { return false }
            return fields.allSatisfy { field in others[field.key].map { field.value.isSame(as: $0) } ?? false }
        }
    }
}
