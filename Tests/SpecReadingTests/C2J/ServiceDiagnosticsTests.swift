import ServiceModel
import SpecReading
import Testing

/// What the C2J reader finds wrong, and where.
struct ServiceDiagnosticsTests {
    @Test(arguments: [
        ("\"S\": 1️⃣[]", ["error: a shape must be an object, found an array"]),
        ("\"S\": 1️⃣{}", ["error: a shape needs the key “type”"]),
        (
            "\"S\": {\"type\": 1️⃣\"strin\"}",
            ["error: unknown type “strin” in a shape; known are “structure”, “list”, “map”, “string”, “character”, “boolean”, “integer”, “long”, “float”, “double”, “timestamp”, “blob”"]
        ),
        ("\"S\": {\"type\": \"string\", 1️⃣\"maxx\": 1}", ["warning: unknown key “maxx” in a shape; did you mean “max”?"]),
        ("\"S\": {\"type\": \"string\", \"documentation\": 1️⃣null}", ["error: “documentation” in a shape must be a string, found null"]),
        ("\"S\": {\"type\": \"string\", \"min\": 1️⃣\"1\"}", ["error: “min” in a shape must be a number, found a string"]),
        ("\"S\": {\"type\": \"string\", \"pattern\": 1️⃣1}", ["error: “pattern” in a shape must be a string, found a number"]),
        ("\"S\": {\"type\": \"string\", \"min\": 1️⃣2, \"max\": 1}", ["warning: “min” 2 is above “max” 1, so no value is valid"]),
        ("\"S\": {\"type\": \"string\", \"enum\": [\"a\", 1️⃣\"a\"]}", ["error: the enumeration has the value “a” twice"]),
        ("\"S\": {\"type\": \"string\", \"enum\": [1️⃣1]}", ["error: “enum” in a shape must hold strings, found a number"]),
        ("\"S\": {\"type\": \"integer\", 1️⃣\"pattern\": \"a\"}", ["warning: “pattern” has no meaning on an integer"]),
        ("\"S\": {\"type\": \"boolean\", 1️⃣\"min\": 1}", ["warning: “min” has no meaning on a boolean and is ignored"]),
        ("\"S\": {\"type\": \"string\", 1️⃣\"members\": {}}", ["warning: “members” has no meaning on a string and is ignored"]),
        ("\"S\": {\"type\": \"string\", 1️⃣\"union\": true}", ["warning: “union” has no meaning on a string and is ignored"]),
        (
            "\"S\": {\"type\": \"timestamp\", \"timestampFormat\": 1️⃣\"iso\"}",
            ["error: unknown timestampFormat “iso” in a shape; known are “iso8601”, “unixTimestamp”, “rfc822”"]
        ),
        ("\"S\": 1️⃣{\"type\": \"list\"}", ["error: a shape needs the key “member”"]),
        ("\"S\": {\"type\": \"list\", \"member\": 1️⃣{}}", ["error: a list’s member needs the key “shape”"]),
        ("\"S\": {\"type\": \"list\", \"member\": {\"shape\": 1️⃣\"Strin\"}}, \"String\": {\"type\": \"string\"}", ["error: there is no shape “Strin”; did you mean “String”?"]),
        (
            "\"S\": 1️⃣{\"type\": \"map\", \"value\": {\"shape\": 2️⃣\"Gone\"}}",
            ["error: a shape needs the key “key”", "error: there is no shape “Gone”"]
        ),
        (
            "\"S\": {\"type\": \"map\", \"key\": {\"shape\": 1️⃣\"N\"}, \"value\": {\"shape\": \"N\"}}, \"N\": {\"type\": \"long\"}",
            ["error: a map’s keys must be strings, but “N” is a long"]
        ),
        ("\"S\": {\"type\": \"structure\", \"members\": {\"A\": 1️⃣{}}}", ["error: a member needs the key “shape”"]),
        (
            "\"S\": {\"type\": \"structure\", \"members\": {\"A\": {\"shape\": 1️⃣\"s\", 2️⃣\"locationNam\": \"x\"}}}",
            ["error: there is no shape “s”; did you mean “S”?", "warning: unknown key “locationNam” in a member; did you mean “locationName”?"]
        ),
        (
            "\"S\": {\"type\": \"structure\", \"members\": {\"A\": {\"shape\": \"S\", \"location\": 1️⃣\"head\"}}}",
            ["error: unknown location “head” in a member; known are “uri”, “querystring”, “header”, “headers”, “statusCode”"]
        ),
        (
            "\"S\": {\"type\": \"structure\", \"required\": [\"Aa\", 1️⃣\"Aa\", 2️⃣\"Bbbb\"], \"members\": {\"Aa\": {\"shape\": \"T\"}, \"Bbb\": {\"shape\": \"T\"}}}, \"T\": {\"type\": \"blob\"}",
            [
                "error: “required” names the member “Aa” twice",
                "error: “required” names no member of the structure: “Bbbb”; did you mean “Bbb”?",
            ]
        ),
        ("\"S\": {\"type\": \"structure\", \"members\": {}, \"payload\": 1️⃣\"X\"}", ["error: “payload” names no member of the structure: “X”"]),
        ("\"S\": {\"type\": \"structure\", \"members\": {}, \"xmlOrder\": [1️⃣\"X\"]}", ["warning: “xmlOrder” names no member of the structure: “X”"]),
        ("\"S\": 1️⃣{\"type\": \"structure\", \"union\": true, \"document\": true}", ["error: a structure cannot be “union” and “document” at once"]),
        ("\"S\": {\"type\": \"string\"}, 1️⃣\"S\": {\"type\": \"blob\"}", ["error: duplicate key “S”; the first is on line 4"]),
        (
            "\"S\": {\"type\": \"structure\", \"members\": {\"A\": {\"shape\": \"S\"}, 1️⃣\"A\": {\"shape\": \"S\"}}}",
            ["error: duplicate key “A”; the first is on line 4"]
        ),
        ("\"S\": {\"type\": \"string\", \"xmlNamespace\": 1️⃣1}", ["error: “xmlNamespace” must be a string or an object, found a number"]),
        ("\"S\": {\"type\": \"string\", \"xmlNamespace\": 1️⃣{}}", ["error: an XML namespace needs the key “uri”"]),
        (
            "\"S\": {\"type\": \"structure\", \"exception\": true, \"error\": {\"httpStatusCode\": 1️⃣4.5, 2️⃣\"cod\": \"x\"}}",
            [
                "error: “httpStatusCode” in an error’s form must be a whole number of 64 bits, found 4.5",
                "warning: unknown key “cod” in an error’s form; did you mean “code”?",
            ]
        ),
    ])
    func inShapes(shapes: String, expected: [String]) {
        expectDiagnostics(expected, service: service(shapes: shapes))
    }

    @Test(arguments: [
        ("\"O\": 1️⃣{}", ["error: an operation needs the key “http”"]),
        ("\"O\": {\"http\": 1️⃣{\"method\": \"GET\"}}", ["error: “http” needs the key “requestUri”"]),
        ("\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, \"input\": {\"shape\": 1️⃣\"Requst\"}}", ["error: there is no shape “Requst”; did you mean “Request”?"]),
        (
            "\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, \"output\": {\"shape\": 1️⃣\"Text\"}}",
            ["error: an operation’s output must be a structure, but “Text” is a string"]
        ),
        (
            "\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, \"errors\": [{\"shape\": 1️⃣\"Request\"}, 2️⃣{}]}",
            ["warning: “Request” is not marked as an exception", "error: an operation’s error needs the key “shape”"]
        ),
        (
            "\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, \"authtype\": 1️⃣\"v9\"}",
            ["error: unknown authtype “v9” in an operation; known are “none”, “v4-unsigned-body”, “v4”"]
        ),
        (
            "\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, \"input\": {\"shape\": \"Request\"}, \"httpChecksum\": {\"requestAlgorithmMember\": 1️⃣\"Algoritm\"}}",
            ["error: “requestAlgorithmMember” names no member of the request: “Algoritm”; did you mean “Algorithm”?"]
        ),
        (
            "\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, 1️⃣\"idempotant\": true}",
            ["warning: unknown key “idempotant” in an operation; did you mean “idempotent”?"]
        ),
        ("\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, \"idempotent\": 1️⃣\"yes\"}", ["error: “idempotent” in an operation must be a boolean, found a string"]),
    ])
    func inOperations(operations: String, expected: [String]) {
        let shapes = "\"Request\": {\"type\": \"structure\", \"members\": {\"Algorithm\": {\"shape\": \"Text\"}}}, \"Text\": {\"type\": \"string\"}"
        expectDiagnostics(expected, service: service(shapes: shapes, operations: operations))
    }

    @Test func inTheService() {
        expectDiagnostics(["error: a service model must be an object, found an array"], service: "1️⃣[]")
        expectDiagnostics(
            [
                "error: a service model needs the key “metadata”", "error: a service model needs the key “operations”",
                "error: a service model needs the key “shapes”",
            ],
            service: "1️⃣2️⃣3️⃣{}"
        )
        expectDiagnostics(
            [
                "error: unknown protocol “jsn” in the metadata; known are “json”, “rest-json”, “query”, “ec2”, “rest-xml”, “smithy-rpc-v2-cbor”",
                "warning: unknown protocol “jsno” is left out; did you mean “json”?",
            ],
            service: "{\"metadata\": {\"apiVersion\": \"\", \"endpointPrefix\": \"\", \"protocol\": 1️⃣\"jsn\", \"protocols\": [2️⃣\"jsno\"]}, \"operations\": {}, \"shapes\": {}}"
        )
        expectDiagnostics(
            ["warning: unknown key “ApiVersoin” in the metadata; did you mean “apiVersion”?"],
            service: service(metadata: ", 1️⃣\"ApiVersoin\": \"\"")
        )
        expectDiagnostics(["error: expected “,” or “}”, found “\"”"], service: "{\"metadata\": {} 1️⃣\"shapes\": {}}")
    }

    /// One run tells everything, in the order of the text.
    @Test func reportsEverythingInOneRun() {
        expectDiagnostics(
            [
                "warning: unknown key “uidd” in the metadata; did you mean “uid”?",
                "error: there is no shape “Gone”",
                "error: there is no shape “Lost”",
                "error: duplicate key “min”; the first is on line 4",
            ],
            service: service(
                shapes: "\"L\": {\"type\": \"list\", \"member\": {\"shape\": 3️⃣\"Lost\"}}, \"T\": {\"type\": \"string\", \"min\": 1, 4️⃣\"min\": 2}",
                operations: "\"O\": {\"http\": {\"method\": \"GET\", \"requestUri\": \"/\"}, \"input\": {\"shape\": 2️⃣\"Gone\"}}",
                metadata: ", 1️⃣\"uidd\": \"\""
            )
        )
    }
}
