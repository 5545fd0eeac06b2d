import Foundation
import TestSupport
import Testing

@testable import ShapewrightAWS

struct AWSEnvironmentTests {
    @Test
    func emptyVariablesAreNone() {
        let environment = AWSEnvironment(variables: ["A": "a", "B": "", "C": " \n", "D": " d\n"])
        #expect(environment["A"] == "a")
        #expect(environment["B"] == nil)
        #expect(environment["C"] == nil)
        #expect(environment["D"] == "d")
        #expect(environment["E"] == nil)
    }

    @Test
    func homeIsExpanded() {
        #expect(AWSEnvironment(variables: [:]).expanded("~/a") == "/home/a")
        #expect(AWSEnvironment(variables: ["HOME": "/h"]).expanded("~/a~/b") == "/h/a~/b")
        #expect(AWSEnvironment(variables: ["USERPROFILE": "/u"]).expanded("~") == "/u")
        for path in ["/a", "a/~", "~other/a", ""] { #expect(AWSEnvironment(variables: [:]).expanded(path) == path) }
        #expect(AWSEnvironment(variable: { _ in nil }, contents: { _ in nil }).expanded("~/a") == "~/a")
    }

    @Test
    func processReadsFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("a", "text")
        #expect(try AWSEnvironment.process.contents(folder.path("a")) == Array("text".utf8))
        #expect(try AWSEnvironment.process.contents(folder.path("b")) == nil)
        #expect(try AWSEnvironment.process.contents(folder.path("no/such/folder")) == nil)
        #expect(throws: (any Error).self) { try AWSEnvironment.process.contents(folder.url.path(percentEncoded: false)) }
        #expect(AWSEnvironment.process["PATH"] != nil)
    }
}
