import ServiceModel
import Testing

struct NearestNameTests {
    @Test(arguments: [
        ("maxx", ["min", "max", "member"], "max"),
        ("DescribeWrokforce", ["DescribeWorkteam", "DescribeWorkforce"], "DescribeWorkforce"),
        ("Cidr", ["Cidrs", "CidrList"], "Cidrs"),
        ("documentaton", ["deprecated", "documentation"], "documentation"),
        ("createworkforce", ["CreateWorkteam", "CreateWorkforce"], "CreateWorkforce"),
        // Of two equally near the first.
        ("abc", ["abd", "abe"], "abd"),
        // A swap of neighbours is one edit.
        ("hsape", ["shape"], "shape"),
    ])
    func findsWhatWasMeant(name: String, candidates: [String], expected: String) {
        #expect(nearestName(to: name, in: candidates) == expected)
    }

    @Test(arguments: [
        ("zebra", ["min", "max", "member"]),
        ("x", ["yz"]),
        ("Workforce", ["Workteam"]),
        ("", ["ab"]),
        ("anything", []),
    ])
    func keepsQuietWhereNothingIsNear(name: String, candidates: [String]) {
        #expect(nearestName(to: name, in: candidates) == nil)
    }
}
