import Foundation
import ServiceModel
import SpecReading
import TestSupport

/// Waiters with expressions at random, over a structure that has something of every kind and itself.
enum RandomExpressions {
    private static let model = #"""
        {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json", "serviceFullName": "X", "serviceId": "Example",
          "signatureVersion": "v4", "uid": "x", "jsonVersion": "1.1", "targetPrefix": "X"},
         "operations": {"GetThing": {"name": "GetThing", "http": {"method": "POST", "requestUri": "/"}, "output": {"shape": "Thing"}}},
         "shapes": {
          "Thing": {"type": "structure", "required": ["Must", "Size", "All"], "members": {
            "Name": {"shape": "Name"}, "Kind": {"shape": "Kind"}, "Flag": {"shape": "Flag"}, "Must": {"shape": "Flag"}, "Count": {"shape": "Count"},
            "Size": {"shape": "Size"}, "Ratio": {"shape": "Ratio"}, "Words": {"shape": "Words"}, "All": {"shape": "Words"}, "Matrix": {"shape": "Matrix"},
            "Things": {"shape": "Things"}, "Next": {"shape": "Thing", "locationName": "nextThing"}, "Tags": {"shape": "Tags"}, "ByKind": {"shape": "ByKind"}}},
          "Name": {"type": "string"}, "Kind": {"type": "string", "enum": ["a", "B-b", "none"]}, "Flag": {"type": "boolean"}, "Count": {"type": "integer"},
          "Size": {"type": "long"}, "Ratio": {"type": "double"}, "Words": {"type": "list", "member": {"shape": "Name"}},
          "Matrix": {"type": "list", "member": {"shape": "Words"}}, "Things": {"type": "list", "member": {"shape": "Thing"}},
          "Tags": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Name"}},
          "ByKind": {"type": "map", "key": {"shape": "Kind"}, "value": {"shape": "Thing"}}}}
        """#

    static func suite(count: Int, in folder: URL, using generator: inout SeededGenerator) throws -> WaiterSuite {
        let waiters = (0..<count).map { number in
            let acceptors = (0..<2).map { _ in acceptor(&generator) }.joined(separator: ", ")
            return #""W\#(number)": {"operation": "GetThing", "delay": 1, "maxAttempts": 3, "acceptors": [\#(acceptors)]}"#
        }
        let path = folder.appending(path: "waiters-2.json")
        let text = #"{"version": 2, "waiters": {\#(waiters.joined(separator: ",\n"))}}"#
        try Data(text.utf8).write(to: path)
        let files = SpecificationFiles(
            service: SourceFile(path: "service-2.json", text: model), waiters: SourceFile(path: path.path(percentEncoded: false), text: text))
        guard let suite = try WaiterSuite(files, namespace: "Example") else { throw JSONProblem(description: "no waiters") }
        return suite
    }

    private static func acceptor(_ generator: inout SeededGenerator) -> String {
        let (matcher, argument, expected) =
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: ("path", string(3, &generator), "\"a\"")
            case 1: ("path", truth(3, &generator), "false")
            case 2: ("pathAll", strings(3, &generator), "\"a\"")
            case 3: ("pathAny", strings(3, &generator), "\"B-b\"")
            case 4: ("pathAny", things(2, &generator) + ".Flag", "true")
            default: ("path", truth(3, &generator), "true")
            }
        let state = generator.pick(["success", "failure", "retry"])
        let text = DocumentValue.string(argument).json
        return #"{"state": "\#(state)", "matcher": "\#(matcher)", "argument": \#(text), "expected": \#(expected)}"#
    }

    private static func thing(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 2), using: &generator) {
        case 0: "Next"
        case 1: "Things[0]"
        case 2: "ByKind.a"
        case 3: "Next.\(thing(depth - 1, &generator))"
        case 4: "(\(ordered(things(depth - 1, &generator))))[\(generator.pick(["0", "-1", "1", "-2"]))]"
        default: "(\(ordered(things(depth - 1, &generator))) | [0])"
        }
    }

    /// What can be asked for its first element: the values of an object have no order.
    private static func ordered(_ things: String) -> String { things.contains(".*") ? "Things[]" : things }

    /// A projection of things.
    private static func things(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 3), using: &generator) {
        case 0: "Things[]"
        case 1: "Things[*]"
        case 2: "ByKind.*"
        case 3: "Things[?\(truth(depth - 1, &generator))]"
        case 4: "\(things(depth - 1, &generator)).Things[]"
        case 5: "\(things(depth - 1, &generator)).Next"
        default: "\(thing(depth - 1, &generator)).Things[]"
        }
    }

    private static func strings(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 4), using: &generator) {
        case 0: "Words"
        case 1: "Matrix[]"
        case 2: "Tags.*"
        case 3: "All[*]"
        case 4: "\(things(depth - 1, &generator)).\(generator.pick(["Name", "Kind"]))"
        case 5: "\(things(depth - 1, &generator)).Words[]"
        case 6: "Words[?@ == 'a']"
        case 7: "All[?contains(@, 'b')]"
        case 8: "Matrix[\(generator.pick(["0", "-1", "2"]))]"
        default: "\(things(depth - 1, &generator)).Tags.a"
        }
    }

    private static func string(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 4), using: &generator) {
        case 0: "Name"
        case 1: "Kind"
        case 2: "Tags.a"
        case 3: generator.pick(["'a'", "'B-b'", "''", "`\"none\"`"])
        case 4: "\(thing(depth - 1, &generator)).\(generator.pick(["Name", "Kind", "Tags.b"]))"
        case 5: "(\(string(depth - 1, &generator)) || \(string(depth - 1, &generator)))"
        case 6: "(\(string(depth - 1, &generator)) && \(string(depth - 1, &generator)))"
        case 7: "(\(string(depth - 1, &generator)) || '')"
        default: "All[\(generator.pick(["0", "-1", "1"]))]"
        }
    }

    private static func number(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
        case 0: "Count"
        case 1: "Size"
        case 2: "Ratio"
        case 3: generator.pick(["`0`", "`1`", "`2.0`", "`0.5`", "`-1`"])
        case 4: "length(All)"
        case 5: "length(\(strings(depth - 1, &generator)))"
        case 6: "length(\(string(depth - 1, &generator)))"
        default: "\(thing(depth - 1, &generator)).\(generator.pick(["Count", "Size", "Ratio"]))"
        }
    }

    private static func truth(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 13 : 3), using: &generator) {
        case 0: return "Flag"
        case 1: return "Must"
        case 2: return "Kind == 'a'"
        case 3: return "\(string(depth - 1, &generator)) \(generator.pick(["==", "!="])) \(string(depth - 1, &generator))"
        case 4, 5:
            let comparator = generator.pick(["==", "!=", "<", "<=", ">", ">="])
            return "\(number(depth - 1, &generator)) \(comparator) \(number(depth - 1, &generator))"
        case 6: return "\(truth(depth - 1, &generator)) && \(truth(depth - 1, &generator))"
        case 7: return "\(truth(depth - 1, &generator)) || \(truth(depth - 1, &generator))"
        case 8: return "!(\(truth(depth - 1, &generator)))"
        case 9: return "contains(\(strings(depth - 1, &generator)), 'a')"
        case 10: return "\(generator.pick(["starts_with", "ends_with"]))(\(string(depth - 1, &generator)), 'b')"
        case 11: return "\(string(depth - 1, &generator)) \(generator.pick(["==", "!="])) \(generator.pick(["`null`", "Count", "Flag", "`1`", "`true`"]))"
        default: return "\(thing(depth - 1, &generator)).\(generator.pick(["Flag", "Must"]))"
        }
    }
}
