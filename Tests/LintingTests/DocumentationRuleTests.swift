import Testing

/// Rules over what the documentation says.
@Suite struct DocumentationRuleTests {
    private func expect(_ finding: String, _ members: [String], at shapes: String) throws {
        let operations = #""Put": {"name": "Put", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}}"#
        try expectFindings(
            members.filter { $0.contains("️⃣") }.map { _ in finding },
            shapes: #""In": {"type": "structure", "members": {"# + members.joined(separator: ",\n") + "}}, " + shapes, operations: operations)
    }

    @Test func limits() throws {
        try expect(
            "warning documented-limit",
            [
                #""A": {"shape": "Names", "documentation": 1️⃣"<p>The names, one to ten of them.</p>"}"#,
                #""B": {"shape": "Names", "documentation": 2️⃣"<p>Add up to <b>10</b> user names.</p>"}"#,
                #""C": {"shape": "Name", "documentation": 3️⃣"Maximum length of 1,024."}"#,
                #""D": {"shape": "Name", "documentation": 4️⃣"Between 3 and 63 lowercase characters."}"#,
                #""E": {"shape": "Count", "documentation": 5️⃣"Valid values: 1 to 100."}"#,
                #""F": {"shape": "Names", "documentation": 6️⃣"Maximum: ten"}"#,
                #""G": {"shape": "Short", "documentation": "Maximum length of 256."}"#,
                #""H": {"shape": "Names", "documentation": "Waits up to 10 minutes for the names."}"#,
                #""I": {"shape": "Name", "documentation": "The first 3 and 12 of the characters that follow."}"#,
                #""J": {"shape": "Count", "documentation": "Version 1 to 2 of the API."}"#,
                #""K": {"shape": "Fixed", "documentation": "Up to 12 characters."}"#,
                #""L": {"shape": "Names", "documentation": "One to a customer."}"#,
            ],
            at: #"""
                "Name": {"type": "string"}, "Short": {"type": "string", "max": 200}, "Names": {"type": "list", "member": {"shape": "Short"}},
                "Count": {"type": "integer"}, "Fixed": {"type": "string", "pattern": "[0-9]{12}"}
                """#)
    }

    @Test func requirements() throws {
        try expect(
            "warning documented-requirement",
            [
                #""A": {"shape": "Name", "documentation": 1️⃣"<p>The name. This parameter is required.</p>"}"#,
                #""B": {"shape": "Name", "documentation": 2️⃣"[Required] The name."}"#,
                #""C": {"shape": "Name", "documentation": "This parameter is required if there is no other."}"#,
                #""D": {"shape": "Name", "documentation": "For gold, this parameter is required."}"#,
                #""E": {"shape": "Name", "documentation": "The name, where one is [required]."}"#,
            ],
            at: #""Name": {"type": "string"}"#)
    }

    @Test func deprecations() throws {
        try expect(
            "note documented-deprecation",
            [
                #""A": {"shape": "Name", "documentation": 1️⃣"(Deprecated) The name."}"#,
                #""B": {"shape": "Name", "documentation": 2️⃣"The name. This field is deprecated."}"#,
                #""C": {"shape": "Name", "deprecated": true, "documentation": "(Deprecated) The name."}"#,
                #""D": {"shape": "Name", "documentation": "Whether names are deprecated."}"#,
            ],
            at: #""Name": {"type": "string"}"#)
    }

    @Test func secrets() throws {
        try expect(
            "warning unmarked-secret",
            [
                #"1️⃣"MasterPassword": {"shape": "Name"}"#, #"2️⃣"clientSecret": {"shape": "Name"}"#, #""OtherClientSecret": {"shape": "Secret"}"#,
                #""PasswordPolicy": {"shape": "Name"}"#, #""SecretArn": {"shape": "Name"}"#, #""HasPassword": {"shape": "Flag"}"#,
            ],
            at: #""Name": {"type": "string"}, "Secret": {"type": "string", "sensitive": true}, "Flag": {"type": "boolean"}"#)
    }
}
