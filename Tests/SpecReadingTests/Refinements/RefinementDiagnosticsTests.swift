import ServiceModel
import SpecReading
import Testing

/// Refinements that do not fit, and where that shows.
struct RefinementDiagnosticsTests {
    @Test(arguments: [
        // The entry itself.
        ("1️⃣\"x\"", ["error: a refinement must be an object, found a string"]),
        ("1️⃣{\"length\": {\"min\": 1}, \"reason\": \"r\"}", ["error: a refinement needs the key “shape”"]),
        ("1️⃣{\"shape\": \"Cidrs\", \"length\": {\"min\": 1}}", ["error: a refinement needs the key “reason”"]),
        ("{\"shape\": \"Cidrs\", \"length\": {\"min\": 1}, \"reason\": 1️⃣\" \"}", ["error: a refinement’s reason must say what the service’s documentation states"]),
        (
            "1️⃣{\"shape\": \"Cidrs\", 2️⃣\"lenght\": {\"min\": 1}, \"reason\": \"r\"}",
            [
                "error: a refinement needs one of “length”, “range”, “pattern”, “required”, “mutuallyExclusive”, “atLeastOneOf”, “unique”, “uniform”",
                "error: unknown key “lenght” in a refinement; did you mean “length”?",
            ]
        ),
        (
            "{\"shape\": \"Name\", 1️⃣\"pattern\": \"x\", \"length\": {\"min\": 2}, \"reason\": \"r\"}",
            ["error: a refinement has one rule; “pattern” beside “length” needs an entry of its own"]
        ),
        ("{\"shape\": \"Cidrs\", \"length\": 1️⃣{}, \"reason\": \"r\"}", ["error: “length” needs “min”, “max” or both"]),
        ("{\"shape\": \"Cidrs\", \"length\": 1️⃣3, \"reason\": \"r\"}", ["error: “length” must be an object, found a number"]),
        ("{\"shape\": \"Cidrs\", \"length\": {\"min\": 1, 1️⃣\"mx\": 2}, \"reason\": \"r\"}", ["error: unknown key “mx” in “length”"]),
        ("{\"shape\": \"Cidrs\", \"length\": 1️⃣{\"min\": 2, \"max\": 1}, \"reason\": \"r\"}", ["error: “min” 2 is above “max” 1"]),
        ("{\"shape\": \"Cidrs\", \"length\": {\"min\": 1️⃣-1, \"max\": 2️⃣2.5}, \"reason\": \"r\"}",
            ["error: a length is a whole number from 0, not -1", "error: a length is a whole number from 0, not 2.5"]),
        ("{\"shape\": \"Count\", \"range\": {\"min\": 1️⃣\"1\", \"max\": 2}, \"reason\": \"r\"}", ["error: “min” must be a number, found a string"]),
        ("{\"shape\": \"Name\", \"pattern\": 1️⃣1, \"reason\": \"r\"}", ["error: “pattern” in a refinement must be a string, found a number"]),
        (
            "{\"shape\": \"Request\", \"member\": \"Name\", \"required\": 1️⃣false, \"reason\": \"r\"}",
            ["error: “required” in a refinement can only be true; nothing takes a requirement away"]
        ),
        ("{\"shape\": \"Request\", \"mutuallyExclusive\": 1️⃣[\"Name\"], \"reason\": \"r\"}", ["error: “mutuallyExclusive” needs at least 2 paths"]),
        ("{\"shape\": \"Request\", \"atLeastOneOf\": 1️⃣[], \"reason\": \"r\"}", ["error: “atLeastOneOf” needs at least a path"]),
        ("{\"shape\": \"Request\", \"atLeastOneOf\": [\"Name\", 1️⃣\"Name\", 2️⃣1], \"reason\": \"r\"}",
            ["error: “atLeastOneOf” names “Name” twice", "error: “atLeastOneOf” must hold strings, found a number"]),
        ("{\"shape\": \"Request\", \"atLeastOneOf\": 1️⃣\"Name\", \"reason\": \"r\"}", ["error: “atLeastOneOf” must be an array of paths, found a string"]),
        // Names.
        ("{\"shape\": 1️⃣\"Cidr\", \"length\": {\"min\": 1}, \"reason\": \"r\"}", ["error: there is no shape “Cidr”; did you mean “Cidrs”?"]),
        ("{\"shape\": \"Request\", \"member\": 1️⃣\"Nam\", \"required\": true, \"reason\": \"r\"}", ["error: “Request” has no member “Nam”; did you mean “Name”?"]),
        ("{\"shape\": \"Count\", \"member\": 1️⃣\"Name\", \"required\": true, \"reason\": \"r\"}", ["error: “Count” is an integer and has no members"]),
        // Kinds that do not fit.
        ("{\"shape\": \"Flag\", 1️⃣\"length\": {\"min\": 1}, \"reason\": \"r\"}", ["error: “Flag” is a boolean; “length” is for strings, lists, maps and blobs"]),
        ("{\"shape\": \"Name\", 1️⃣\"range\": {\"min\": 1}, \"reason\": \"r\"}", ["error: “Name” is a string; “range” is for numbers"]),
        ("{\"shape\": \"Cidrs\", 1️⃣\"pattern\": \"x\", \"reason\": \"r\"}", ["error: “Cidrs” is a list; “pattern” is for strings"]),
        ("{\"shape\": \"Request\", \"member\": \"Inner\", 1️⃣\"length\": {\"min\": 1}, \"reason\": \"r\"}",
            ["error: “Inner” is a structure; “length” is for strings, lists, maps and blobs"]),
        ("{\"shape\": \"Request\", 1️⃣\"length\": {\"min\": 1}, \"reason\": \"r\"}", ["error: “Request” is a structure; name the “member” whose values the rule narrows"]),
        ("{\"shape\": \"Request\", 1️⃣\"required\": true, \"reason\": \"r\"}", ["error: “required” needs the “member” that is required"]),
        ("{\"shape\": \"Cidrs\", 1️⃣\"unique\": \"Key[]\", \"reason\": \"r\"}", ["error: “Cidrs” is a list; this rule is for structures"]),
        ("{\"shape\": \"Request\", \"member\": \"Tags\", 1️⃣\"unique\": \"Key[]\", \"reason\": \"r\"}", ["error: this rule is for a whole structure and takes no “member”"]),
        ("{\"shape\": \"Choice\", \"member\": \"Name\", 1️⃣\"required\": true, \"reason\": \"r\"}", ["error: no member of the union “Choice” can be required"]),
        // Paths.
        ("{\"shape\": \"Request\", \"unique\": 1️⃣\"Tags[.Key\", \"reason\": \"r\"}", ["error: “Tags[.Key” is no path; one looks like “Tags[].Key”"]),
        ("{\"shape\": \"Request\", \"unique\": 1️⃣\"Tags[].Kye\", \"reason\": \"r\"}", ["error: “Tag” has no member “Kye”; did you mean “Key”?"]),
        ("{\"shape\": \"Request\", \"unique\": 1️⃣\"Tags.Key\", \"reason\": \"r\"}", ["error: “Tags” is a list; write “Tags[]” for each of its elements"]),
        ("{\"shape\": \"Request\", \"unique\": 1️⃣\"Name[]\", \"reason\": \"r\"}", ["error: “Name[]” needs a list, but “Name” is a string"]),
        ("{\"shape\": \"Request\", \"unique\": 1️⃣\"Table[].Key\", \"reason\": \"r\"}", ["error: “Table[]” needs a list, but “Table” is a map"]),
        ("{\"shape\": \"Request\", \"unique\": 1️⃣\"Cidrs[].Key\", \"reason\": \"r\"}", ["error: “Key” leads into “Name”, which is a string and has no members"]),
        ("{\"shape\": \"Request\", \"uniform\": 1️⃣\"Name\", \"reason\": \"r\"}", ["error: “Name” leads to one value only; “[]” leads into each element of a list"]),
        // Requirements that no value can meet, and rules that are there.
        (
            "{\"shape\": \"Request\", \"member\": \"Inner\", 1️⃣\"required\": true, \"reason\": \"r\"}, {\"shape\": \"Inner\", \"member\": \"Back\", \"required\": true, \"reason\": \"r\"}",
            ["error: with this, “Request” must contain itself, so no value can exist: Request.Inner → Inner.Back → Request"]
        ),
        (
            "{\"shape\": \"Name\", 1️⃣\"length\": {\"min\": 64}, \"reason\": \"r\"}",
            ["error: together with the bounds of “Name” no value is valid: at least 64 and at most 63"]
        ),
        ("{\"shape\": \"Name\", 1️⃣\"length\": {\"min\": 0, \"max\": 63}, \"reason\": \"r\"}", ["warning: the refinement adds nothing: the bounds of “Name” are as tight already"]),
        ("{\"shape\": \"Name\", 1️⃣\"length\": {\"min\": 1}, \"reason\": \"r\"}", ["warning: the refinement adds nothing: the bounds of “Name” are as tight already"]),
        ("{\"shape\": \"Request\", \"member\": \"Name\", 1️⃣\"length\": {\"max\": 64}, \"reason\": \"r\"}", ["warning: the refinement adds nothing: the bounds of “Name” are as tight already"]),
        ("{\"shape\": \"Name\", 1️⃣\"pattern\": \"[a-z]+\", \"reason\": \"r\"}", ["warning: the refinement adds nothing: “Name” has this pattern already"]),
        ("{\"shape\": \"Request\", \"member\": \"Must\", 1️⃣\"required\": true, \"reason\": \"r\"}", ["warning: the refinement adds nothing: “Must” is required already"]),
        (
            "{\"shape\": \"Request\", \"unique\": \"Cidrs[]\", \"reason\": \"r\"}, {\"shape\": \"Request\", 1️⃣\"unique\": \"Cidrs[]\", \"reason\": \"r\"}",
            ["warning: the refinement adds nothing: “Request” has this rule already"]
        ),
    ])
    func reports(entries: String, expected: [String]) {
        expectDiagnostics(expected, service: refinable, refinements: "{\"refinements\": [\n  \(entries)\n]}")
    }

    @Test func inTheFile() {
        expectDiagnostics(["error: the refinements file needs the key “refinements”"], service: refinable, refinements: "1️⃣{}")
        expectDiagnostics(
            ["error: unknown key “refinement” in the refinements file; did you mean “refinements”?"],
            service: refinable,
            refinements: "{1️⃣\"refinement\": [], \"refinements\": []}"
        )
    }

    /// Names are not checked against a model that is half read: each such error would be the echo of another.
    @Test func onlyTheirFormIsCheckedWhereTheModelIsInError() {
        expectDiagnostics(
            ["error: a shape needs the key “type”", "error: a refinement needs the key “reason”"],
            service: service(shapes: "\"S\": 1️⃣{}"),
            refinements: "{\"refinements\": [{\"shape\": \"S\", \"length\": {\"min\": 1}, \"reason\": \"r\"}, 2️⃣{\"shape\": \"S\", \"pattern\": \"x\"}]}"
        )
    }
}
