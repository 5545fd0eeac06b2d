import ServiceModel
import SpecReading
import TestSupport

@testable import SwiftEmission

/// A specification's documents as values, in which any string can be another.
struct InjectionSpecification {
    /// The word for what is replaced: identifiers that hold it come of a name, literals of a text.
    static let word = "Qmarker"

    static let files = ["service-2.json", "paginators-1.json", "waiters-2.json", "refinements.json"]
    /// In the order of the files.
    var documents: [DocumentValue]
    var namespace: String?

    /// The specification in which everything is that templates have code for.
    init(wireProtocol: String) throws {
        documents = try [Self.service(wireProtocol), Self.paginators, Self.waiters, Self.refinements].map { try DocumentValue(json: Array($0.utf8)) }
    }

    /// What came of generating.
    enum Outcome {
        case files([GeneratedFile], limitations: [String])
        /// The input was refused, with a place or without.
        case refused(hasPlace: Bool, [Diagnostic])
    }

    func generate() throws -> Outcome {
        let sources = zip(Self.files, documents).map { SourceFile(path: $0, text: $1.json) }
        let reading = SpecificationReading(
            SpecificationFiles(service: sources[0], paginators: sources[1], waiters: sources[2], refinements: sources[3]))
        guard let model = reading.model else {
            return .refused(hasPlace: reading.diagnostics.filter { $0.severity == .error }.allSatisfy { $0.location != nil }, reading.diagnostics)
        }
        do {
            let emission = try SwiftEmitter(configuration: EmissionConfiguration(namespace: namespace)).emit(model)
            return .files(emission.files, limitations: emission.diagnostics.compactMap { $0.limitation?.rawValue }.sorted())
        } catch let error as DiagnosticsError {
            return .refused(hasPlace: namespace != nil, error.diagnostics)
        }
    }

    private static func service(_ wireProtocol: String) -> String {
        #"""
        {"version": "2.0", "documentation": "<p>Of the service. Qmarker.</p>", "deprecated": false,
        "metadata": {"apiVersion": "2020-01-01", "auth": ["aws.auth#sigv4"], "endpointPrefix": "prefix", "protocol": "\#(wireProtocol)", "protocols": ["\#(wireProtocol)"],
            "serviceFullName": "Full Name", "serviceAbbreviation": "Short", "serviceId": "Example Service", "uid": "example-1", "signatureVersion": "v4",
            "signingName": "example", "jsonVersion": "1.1", "targetPrefix": "Target", "xmlNamespace": {"uri": "urn:x", "prefix": "p"}, "globalEndpoint": "example.com",
            "checksumFormat": "md5", "ripServiceName": "rip", "awsQueryCompatible": {}, "protocolSettings": {"h2": "optional"}},
        "clientContextParams": {"Param": {"type": "string", "documentation": "a parameter"}},
        "examples": {"ListThings": [{"title": "an example"}]},
        "operations": {
            "ListThings": {"name": "ListThings", "http": {"method": "POST", "requestUri": "/things/{Label}/Qmarker?x=Qmarker", "responseCode": 200},
                "input": {"shape": "ListThingsRequest", "locationName": "ListIn", "documentation": "in", "xmlNamespace": {"uri": "urn:in", "prefix": "i"}},
                "output": {"shape": "ListThingsResponse", "resultWrapper": "Wrapper", "documentation": "out", "locationName": "ListOut"},
                "errors": [{"shape": "Failure", "documentation": "fails"}, {"shape": "Throttled", "error": {"code": "Inner", "httpStatusCode": 400}}],
                "documentation": "<p>Lists <code>Qmarker</code> and <a href=\"https://example.com/Qmarker\">Qmarker</a>.</p><ul><li>Qmarker</li></ul><note>Qmarker</note>",
                "endpoint": {"hostPrefix": "{HostLabel}.Qmarker-"}, "authtype": "v4", "auth": ["aws.auth#sigv4"], "readonly": true,
                "staticContextParams": {"Static": {"value": "static value"}}, "operationContextParams": {"Operation": {"path": "HostLabel"}}},
            "PutThing": {"name": "PutThingWire", "http": {"method": "PUT", "requestUri": "/put"}, "input": {"shape": "PutThingRequest"}, "output": {"shape": "PutThingResponse"},
                "documentation": "Puts.", "deprecated": true, "deprecatedMessage": "use Qmarker", "deprecatedSince": "Qmarker", "idempotent": true,
                "httpChecksum": {"requestAlgorithmMember": "Algorithm", "requestChecksumRequired": true, "requestValidationModeMember": "Algorithm", "responseAlgorithms": ["CRC32"]},
                "requestcompression": {"encodings": ["gzip"]}},
            "PingNothing": {"http": {"method": "GET", "requestUri": "/ping"}, "httpChecksumRequired": true, "errors": [{"shape": "Failure"}]},
            "ListenStream": {"http": {"method": "POST", "requestUri": "/listen"}, "output": {"shape": "StreamOutput"}}},
        "shapes": {
            "ListThingsRequest": {"type": "structure", "required": ["HostLabel", "Label"], "documentation": "<p>A request.</p>", "members": {
                "HostLabel": {"shape": "PlainText", "hostLabel": true, "contextParam": {"name": "Context"}, "documentation": "a label"},
                "Label": {"shape": "PlainText", "location": "uri", "locationName": "Label"},
                "NextToken": {"shape": "PlainText", "location": "querystring", "locationName": "next-token"},
                "SecondToken": {"shape": "PlainText", "locationName": "second"},
                "QueryParts": {"shape": "TextMap", "location": "querystring", "locationName": "all"},
                "ClientToken": {"shape": "PlainText", "idempotencyToken": true, "locationName": "tokenOnWire"},
                "TraceHeader": {"shape": "PlainText", "location": "header", "locationName": "x-trace"},
                "MetaHeaders": {"shape": "TextMap", "location": "headers", "locationName": "x-meta-"},
                "FilterKind": {"shape": "KindEnum", "enum": ["first-value"], "queryName": "FilterKindQuery", "documentation": "<p>Kind.</p>"},
                "OldFilter": {"shape": "PlainText", "deprecated": true, "deprecatedMessage": "was Qmarker", "deprecatedSince": "long ago"},
                "DocumentBody": {"shape": "AnyDocument"}}},
            "ListThingsResponse": {"type": "structure", "required": ["MoreToCome"], "members": {
                "NextPage": {"shape": "PlainText"}, "SecondPage": {"shape": "PlainText", "locationName": "second_page"}, "MoreToCome": {"shape": "Flag"},
                "ThingList": {"shape": "ThingList", "flattened": true}, "StatusText": {"shape": "KindEnum"}, "FreeText": {"shape": "PlainText"},
                "ThingByName": {"shape": "ThingMap", "locationName": "things_by_name"}, "ResultCode": {"shape": "WholeNumber", "location": "statusCode"}}},
            "PutThingRequest": {"type": "structure", "required": ["BodyBytes"], "payload": "BodyBytes", "members": {
                "BodyBytes": {"shape": "StreamBytes", "streaming": true}, "Algorithm": {"shape": "KindEnum", "location": "header", "locationName": "x-algorithm"},
                "JsonHeader": {"shape": "PlainText", "jsonvalue": true, "location": "header", "locationName": "x-json"},
                "WhenHeader": {"shape": "Moment", "location": "header", "locationName": "x-when", "timestampFormat": "rfc822"}}},
            "PutThingResponse": {"type": "structure", "payload": "OutBytes", "members": {"OutBytes": {"shape": "StreamBytes"}, "OutHeader": {"shape": "PlainText", "location": "header", "locationName": "x-out"}}},
            "StreamOutput": {"type": "structure", "members": {"EventsOut": {"shape": "EventStream"}}},
            "EventStream": {"type": "structure", "eventstream": true, "members": {"OneEvent": {"shape": "OneEvent"}}},
            "OneEvent": {"type": "structure", "event": true, "members": {"EventBytes": {"shape": "StreamBytes", "eventpayload": true}}},
            "Thing": {"type": "structure", "required": ["ThingName"], "xmlOrder": ["ThingName"], "locationName": "ThingWire", "xmlNamespace": {"uri": "urn:thing", "prefix": "t"},
                "documentation": "<p>A thing: <b>Qmarker</b>.</p><ol><li>Qmarker</li></ol>", "members": {
                "ThingName": {"shape": "CheckedText", "documentation": "<p>Its name, <code>Qmarker</code>.</p>", "xmlAttribute": true, "xmlNamespace": "urn:name"},
                "ThingValue": {"shape": "ThingUnion"}, "InnerThing": {"shape": "Thing"}, "SecretText": {"shape": "SecretString"},
                "ThingTags": {"shape": "ThingList", "locationName": "tags"}, "SizeOf": {"shape": "BoundedNumber"}, "Created": {"shape": "Moment", "timestampFormat": "iso8601"},
                "AltName": {"shape": "PlainText"}, "AltRange": {"shape": "BoundedDouble"}}},
            "OldThing": {"type": "structure", "deprecated": true, "deprecatedMessage": "no Qmarker", "deprecatedSince": "Qmarker", "sensitive": true, "members": {"OldName": {"shape": "PlainText"}}},
            "ThingUnion": {"type": "structure", "union": true, "documentation": "One of.", "members": {
                "TextCase": {"shape": "PlainText", "locationName": "text_case", "documentation": "text"}, "ThingCase": {"shape": "Thing"}, "BlobCase": {"shape": "StreamBytes"}}},
            "Failure": {"type": "structure", "exception": true, "error": {"code": "FailureCode", "httpStatusCode": 400, "senderFault": true}, "documentation": "<p>It failed, Qmarker.</p>",
                "members": {"message": {"shape": "PlainText"}, "Reason": {"shape": "KindEnum", "location": "header", "locationName": "x-reason"}}},
            "Throttled": {"type": "structure", "exception": true, "fault": true, "error": {"code": "ThrottledCode", "httpStatusCode": 429}, "retryable": {"throttling": true}, "members": {}},
            "AnyDocument": {"type": "structure", "document": true, "members": {}},
            "ThingList": {"type": "list", "member": {"shape": "Thing", "locationName": "item", "documentation": "each", "xmlNamespace": {"uri": "urn:item", "prefix": "n"}}, "max": 10},
            "ThingMap": {"type": "map", "key": {"shape": "KindEnum", "locationName": "k"}, "value": {"shape": "Thing", "locationName": "v"}, "sparse": true, "locationName": "entry"},
            "TextMap": {"type": "map", "key": {"shape": "CheckedText"}, "value": {"shape": "CheckedText"}, "documentation": "<p>Texts.</p>"},
            "KindEnum": {"type": "string", "enum": ["first-value", "Second", "third"], "documentation": "<p>Kinds of Qmarker.</p>", "deprecated": true, "deprecatedMessage": "k Qmarker"},
            "PlainText": {"type": "string", "documentation": "plain"},
            "CheckedText": {"type": "string", "min": 1, "max": 80, "pattern": "ö|\\QQmarker\\E", "documentation": "<p>Checked.</p>"},
            "SecretString": {"type": "string", "sensitive": true, "pattern": "ü|\\QQmarker\\E|[a-c]{2}"},
            "BoundedNumber": {"type": "integer", "min": 1, "max": 5, "box": true}, "BoundedDouble": {"type": "double", "min": 0.5}, "WholeNumber": {"type": "long"},
            "SingleFloat": {"type": "float"}, "Moment": {"type": "timestamp", "timestampFormat": "unixTimestamp"}, "Flag": {"type": "boolean"},
            "StreamBytes": {"type": "blob", "streaming": true, "requiresLength": true}}}
        """#
    }

    private static let paginators = #"""
        {"version": "1.0", "pagination": {
            "ListThings": {"input_token": ["NextToken", "SecondToken"], "output_token": ["NextPage", "SecondPage"], "more_results": "MoreToCome", "limit_key": "FilterKind",
                "result_key": ["ThingList", "FreeText"], "non_aggregate_keys": ["StatusText"], "py_input_token": "py"}}}
        """#

    private static let waiters = #"""
        {"version": 2, "waiters": {
            "ThingsReady": {"operation": "ListThings", "delay": 5, "maxAttempts": 10, "description": "<p>Until Qmarker.</p>", "acceptors": [
                {"state": "success", "matcher": "path", "argument": "FreeText == 'Qmarker'", "expected": true},
                {"state": "retry", "matcher": "path", "argument": "FreeText == `\"Qmarker\"`", "expected": true},
                {"state": "success", "matcher": "path", "argument": "StatusText", "expected": "unheard of"},
                {"state": "failure", "matcher": "pathAny", "argument": "ThingList[].AltName", "expected": "lost"},
                {"state": "failure", "matcher": "pathAll", "argument": "ThingList[?AltName=='Qmarker'].ThingName", "expected": "gone"},
                {"state": "retry", "matcher": "path", "argument": "contains(ThingList[].ThingName, 'Qmarker')", "expected": true},
                {"state": "retry", "matcher": "status", "expected": 404},
                {"state": "retry", "matcher": "error", "expected": "FailureCode"}]}}}
        """#

    private static let refinements = #"""
        {"refinements": [
            {"shape": "TextMap", "length": {"max": 3}, "reason": "Because Qmarker.", "reference": "https://example.com/one"},
            {"shape": "Thing", "member": "AltName", "pattern": "ä|\\QQmarker\\E", "reason": "Also."},
            {"shape": "Thing", "member": "AltRange", "range": {"max": 2}, "reason": "A range."},
            {"shape": "Thing", "member": "SizeOf", "required": true, "reason": "Needed for Qmarker.", "reference": "https://example.com/two"},
            {"shape": "Thing", "mutuallyExclusive": ["AltName", "SecretText"], "reason": "Not both."},
            {"shape": "Thing", "atLeastOneOf": ["AltName", "InnerThing.AltName"], "reason": "One at least."},
            {"shape": "ListThingsResponse", "unique": "ThingList[].ThingName", "reason": "Names differ.", "reference": "https://example.com/three"},
            {"shape": "ListThingsResponse", "uniform": "ThingList[].AltName", "reason": "All alike."}]}
        """#
}
