import Testing

@testable import ShapewrightAWS

/// The format of the shared files, rule by rule.
struct ConfigurationFileTests {
    @Test(arguments: [
        // Sections.
        ("", [:]), ("[profile foo]", ["foo": [:]]), ("[profile \tfoo \t]", ["foo": [:]]), ("[ profile\tfoo ]", ["foo": [:]]),
        ("[default]", ["default": [:]]),
        ("[profile 'two words']\na=1", ["two words": ["a": "1"]]), ("[profile \"q\"]", ["q": [:]]), ("[profile föö]", ["föö": [:]]),
        ("[profile foo]; c\n[profile bar]# c\n[profile baz]  # c", ["foo": [:], "bar": [:], "baz": [:]]),
        // Sections that are no profiles, and whatever stands in them.
        ("[foo]\na=1\nbroken", [:]), ("[profile in valid]\na=1", [:]), ("[profile]\n[]\n[profile '']\n[profile 'a]\nb", [:]),
        ("[sso-session x]\na = 1\n[profile foo]\nb = 2", ["foo": ["b": "2"]]),
        // Properties.
        ("[profile foo]\nname = value", ["foo": ["name": "value"]]),
        ("[profile foo]\r\nname = value\r\nb=2\r\n", ["foo": ["name": "value", "b": "2"]]),
        ("[profile foo]\rname = value\rb=2", ["foo": ["name": "value", "b": "2"]]), ("[profile foo]\nname = val=ue", ["foo": ["name": "val=ue"]]),
        ("[profile foo]\nname = 😂é\u{301}", ["foo": ["name": "😂é\u{301}"]]), ("[profile foo]\nname \t=  \tvalue \t", ["foo": ["name": "value"]]),
        ("[profile foo]\nname =", ["foo": ["name": ""]]), ("[profile foo]\nNaMe = VaLue", ["foo": ["name": "VaLue"]]),
        ("[profile foo]\nin valid = value\n  continued\nb=1", ["foo": ["b": "1"]]),
        ("[profile foo]\na:b/c.d%e@f+g-h_i = 1", ["foo": ["a:b/c.d%e@f+g-h_i": "1"]]),
        ("\u{FEFF}[profile foo]\na=1", ["foo": ["a": "1"]]),
        // Blank lines and comments.
        ("\t \n[profile foo]\n\t\n \nname = value\n\t \n[profile bar]\n \t", ["foo": ["name": "value"], "bar": [:]]),
        ("# c\n; c\n  # c\n[profile foo] # c\n# c\nname = value # c with # sign\nb = 1 ; c", ["foo": ["name": "value", "b": "1"]]),
        ("[profile foo]\na = value; c\nb = value# c\nc = # all\nd =#", ["foo": ["a": "value; c", "b": "value# c", "c": "", "d": "#"]]),
        // Continuations.
        ("[profile foo]\nname = value\n \t -continued \t \n  -again", ["foo": ["name": "value\n-continued\n-again"]]),
        ("[profile foo]\nname = value\n -continued # Comment\n # none", ["foo": ["name": "value\n-continued # Comment"]]),
        ("[profile foo]\n  a = 1\n  b = 2\n    c = 3\n  d = 4\n e = 5", ["foo": ["a": "1", "b": "2\nc = 3", "d": "4", "e": "5"]]),
        ("[profile foo]\na = 1\n [profile bar]\n[profile baz]", ["foo": ["a": "1\n[profile bar]"], "baz": [:]]),
        // Duplicates.
        ("[profile foo]\na=1\nb=1\n[profile foo]\nb=2\nc=2", ["foo": ["a": "1", "b": "2", "c": "2"]]),
        ("[profile foo]\na=1\na=2", ["foo": ["a": "2"]]),
        ("[profile default]\na=1\n[default]\nb=2\n[profile default]\nc=3", ["default": ["a": "1", "c": "3"]]),
        ("[default]\nb=2\n[profile default]\na=1", ["default": ["a": "1"]]),
    ])
    func configIsRead(text: String, profiles: [String: [String: String]]) throws {
        let file = try parse(text, .config)
        #expect(file.profiles.mapValues { $0.properties.mapValues(\.text) } == profiles)
    }

    @Test(arguments: [
        ("[foo]\na=1\n[default]\nb=2", ["foo": ["a": "1"], "default": ["b": "2"]]),
        ("[profile foo]\na=1\n[profile]\n[ two words ]", ["profile": [:], "two words": [:]]),
        ("[\"q\"]", ["\"q\"": [:]]),
    ])
    func credentialsAreRead(text: String, profiles: [String: [String: String]]) throws {
        let file = try parse(text, .credentials)
        #expect(file.profiles.mapValues { $0.properties.mapValues(\.text) } == profiles)
    }

    @Test(arguments: [
        ("s3 =\n  a = 1\n  B = 2 # c\n", ["a": "1", "b": "2"]), ("s3 = # c\n\ta=1\n\n \t\n\t# c\n\tb=\n", ["a": "1", "b": ""]),
        ("s3 =\n    a = 1=1\n  b = 2\n", ["a": "1=1", "b": "2"]), ("s3 =\n in valid = 1\n in valid = 2", ["in valid": "2"]),
        ("s3 =\n a=1\ns3=\n b=2", ["b": "2"]), ("s3=", [:]),
    ])
    func propertiesNest(text: String, nested: [String: String]) throws {
        let section = try #require(try parse("[profile foo]\n" + text, .config).profiles["foo"])
        #expect(section.properties == ["s3": ConfigurationProperty(text: "", nested: nested)])
        #expect(section["s3"] == nil)
        #expect(section["s3", "a"] == nested["a"])
    }

    @Test
    func servicesAreRead() throws {
        let file = try parse("[services local]\ndynamodb =\n  endpoint_url = http://localhost:8000\n[services]\n[services a b]", .config)
        #expect(file.services.keys.sorted() == ["local"])
        #expect(file.services["local"]?["dynamodb", "endpoint_url"] == "http://localhost:8000")
        #expect(try parse("[services local]\na=1", .credentials).services.isEmpty)
    }

    @Test(arguments: [
        ("[profile foo", 1, .unclosedSection), ("\n\n[profile foo] bar", 3, .textAfterSection), ("name = value", 1, .propertyOutsideSection),
        (" -continued", 1, .propertyOutsideSection),
        ("# c\r\n[profile foo]\r\n= value", 3, .missingName), ("[profile foo]\nkey : value", 2, .missingEqualsSign),
        ("[profile foo]\n -continued", 2, .missingEqualsSign),
        ("[profile foo]\na = 1\n[profile foo]\n -continued", 4, .missingEqualsSign), ("[profile foo]\ns3 =\n invalid", 3, .missingEqualsSign),
        ("[profile foo]\ns3 =\n = value", 3, .missingName),
    ] as [(String, Int, ConfigurationError.SyntaxProblem)])
    func errorsTellTheLine(text: String, line: Int, problem: ConfigurationError.SyntaxProblem) {
        #expect(throws: ConfigurationError.invalidSyntax(path: "/home/.aws/config", line: line, problem)) { try parse(text, .config) }
    }

    @Test
    func textIsUTF8() {
        #expect(throws: ConfigurationError.invalidSyntax(path: "p", line: 1, .notUTF8)) {
            try ConfigurationFile(parsing: Array("[default]\n#".utf8) + [0xE9], .config, path: "p")
        }
    }

    @Test
    func valuesAreNotShown() throws {
        let file = try parse("[default]\naws_secret_access_key = SECRET\ns3 =\n  a = SECRET", .credentials)
        var text = "\(file) \(file.profiles) \(file.profiles["default"]!.properties)"
        dump(file, to: &text)
        dump(file.profiles, to: &text)
        #expect(!text.contains("SECRET"))
    }

    private func parse(_ text: String, _ kind: ConfigurationFile.Kind) throws -> ConfigurationFile {
        try ConfigurationFile(parsing: Array(text.utf8), kind, path: "/home/.aws/config")
    }
}
