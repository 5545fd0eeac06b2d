import ModelComparison
import ServiceModel
import Testing

@Suite struct ReachTests {
    @Test func everyOperationWithItsMessages() throws {
        let old = try Workforce.model()
        var new = old
        new.edit(shape: "OidcEndpoint") { $0.constraints[0] = Constraint(.length(Bounds(maximum: 400))) }
        let change = try #require(Workforce.difference(from: old, to: new).changes.first)
        #expect(change.operations == [
            OperationReach(operation: "CreateWorkforce", directions: .input), OperationReach(operation: "DescribeWorkforce", directions: .output),
            OperationReach(operation: "ListWorkforces", directions: .output), OperationReach(operation: "UpdateWorkforce", directions: .both),
        ])
        #expect(change.isBreaking)
    }

    /// A stricter rule on responses breaks no caller; the same on a request does.
    @Test func strictnessCountsInRequests() throws {
        let old = try Workforce.model()
        for (shape, isBreaking) in [("WorkforceFailureReason", false), ("TagValue", true)] {
            var new = old
            new.edit(shape: shape) { $0.constraints[0] = Constraint(.length(Bounds(minimum: 1, maximum: 5))) }
            let change = try #require(Workforce.difference(from: old, to: new).changes.first)
            #expect(change.validation == .narrower && change.isBreaking == isBreaking)
        }
    }

    @Test func whatNoSelectedOperationReachesIsNotSeen() throws {
        let old = try Workforce.model()
        var new = old
        new.edit(shape: "TagValue") { $0.constraints = [] }
        new.edit(operation: "CreateWorkteam") { $0.http.method = "PUT" }
        let names = ["DescribeWorkforce", "ListWorkforces"]
        #expect(Workforce.difference(from: try old.selecting(operations: names), to: try new.selecting(operations: names)).isEmpty)
    }

    @Test func renamesAreHints() throws {
        let old = try Workforce.model()
        var new = old
        new.rename(shape: "WorkforceVpcConfigRequest", to: "VpcRequest")
        let changes = Workforce.difference(from: old, to: new).changes
        #expect(changes.map(\.id) == [.shapeAdded, .shapeRemoved])
        #expect(changes.map(\.details.rename) == ["WorkforceVpcConfigRequest", "VpcRequest"])

        new = old
        new.edit(member: "SubDomain", of: "Workforce") { $0.name = "Domain" }
        #expect(Workforce.difference(from: old, to: new).changes.map(\.details.rename) == ["SubDomain", "Domain"])

        new = old
        new.edit(operation: "DeleteWorkforce") { $0.name = "RemoveWorkforce" }
        #expect(Workforce.difference(from: old, to: new).changes.map(\.details.rename) == ["DeleteWorkforce", "RemoveWorkforce"])
    }

    /// Changes point into both files; where a thing is in one alone, at what holds it in the other.
    @Test func placesInBothFiles() throws {
        let old = try Workforce.model()
        var new = old
        new.edit(structure: "Tag") { $0.members.append(Member(name: "Note", shape: "String")) }
        let change = try #require(Workforce.difference(from: old, to: new).changes.first)
        #expect(change.locations.old == old.shapes["Tag"]?.location && change.locations.old != nil && change.locations.new == nil)
        let back = try #require(Workforce.difference(from: new, to: old).changes.first)
        #expect(back.locations.new == old.shapes["Tag"]?.location)
    }
}
