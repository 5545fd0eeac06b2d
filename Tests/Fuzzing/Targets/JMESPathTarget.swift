import ServiceModel
import SpecReading
import SwiftEmission

extension FuzzTarget {
    /// A waiter's expression, as text: compiled to Swift, or refused at a place within it.
    static let jmesPath = FuzzTarget("jmespath", longestInput: 256, dictionary: "jmespath") { input in
        guard var model else { throw FuzzFinding("the target's own model is refused") }
        let text = input.text
        let start = SourceLocation(path: "waiters-2.json", line: 1, column: 1)
        let acceptors: [(Waiter.Acceptor.Matcher, DocumentValue)] = [(.path, .boolean(true)), (.path, .string("a")), (.pathAll, .number(1)), (.pathAny, .string("B-b"))]
        model.waiters = acceptors.enumerated().map { number, acceptor in
            let acceptor = Waiter.Acceptor(state: .success, matcher: acceptor.0, argument: text, expected: acceptor.1, location: start)
            return Waiter(name: "Done\(number)", operation: "Get", delay: 1, maximumAttempts: 2, acceptors: [acceptor], location: start)
        }
        for diagnostic in try EmissionContext(model: model, configuration: EmissionConfiguration()).diagnostics {
            guard let location = diagnostic.location else { throw FuzzFinding("a refusal without a place: \(diagnostic)") }
            try require((1...(text.utf8.count + 3)).contains(location.column), "a place outside of the expression: \(diagnostic)")
        }
    }

    private static let model: ServiceModel? = {
        let text = #"""
            {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json", "jsonVersion": "1.1", "targetPrefix": "X", "serviceFullName": "X",
            "serviceId": "Example", "signatureVersion": "v4", "uid": "x"}, "operations": {"Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"},
            "output": {"shape": "Thing"}}}, "shapes": {
            "Thing": {"type": "structure", "required": ["Must", "Size", "All"], "members": {
              "Name": {"shape": "Name"}, "Kind": {"shape": "Kind"}, "Flag": {"shape": "Flag"}, "Must": {"shape": "Flag"}, "Count": {"shape": "Count"},
              "Size": {"shape": "Size"}, "Words": {"shape": "Words"}, "All": {"shape": "Words"}, "Matrix": {"shape": "Matrix"}, "At": {"shape": "At"},
              "Things": {"shape": "Things"}, "Next": {"shape": "Thing"}, "ByKind": {"shape": "ByKind"}, "Choice": {"shape": "Choice"}}},
            "Name": {"type": "string"}, "Kind": {"type": "string", "enum": ["a", "B-b", "none"]}, "Flag": {"type": "boolean"}, "Count": {"type": "integer"},
            "Size": {"type": "long"}, "Words": {"type": "list", "member": {"shape": "Name"}}, "Matrix": {"type": "list", "member": {"shape": "Words"}},
            "Things": {"type": "list", "member": {"shape": "Thing"}}, "ByKind": {"type": "map", "key": {"shape": "Kind"}, "value": {"shape": "Thing"}},
            "At": {"type": "timestamp"}, "Choice": {"type": "structure", "union": true, "members": {"A": {"shape": "Name"}}}}}
            """#
        return SpecificationReading(SpecificationFiles(service: SourceFile(path: "service-2.json", text: text))).model
    }()
}
