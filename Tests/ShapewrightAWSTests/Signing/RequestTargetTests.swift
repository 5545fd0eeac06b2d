import HTTPTypes
import Testing

@testable import ShapewrightAWS

struct RequestTargetTests {
    @Test(arguments: [
        ("/", ""), ("/?", ""), ("/?a", "a="), ("/?a=", "a="), ("/?=a", "=a"), ("/?a=b=c", "a=b%3Dc"), ("/?a&&b", "a=&b="), ("/?a=?", "a=%3F"),
        ("/?b=2&b=1&a-b=&a=", "a=&a-b=&b=1&b=2"), ("/?%7e=%7E&%41=%61", "A=a&~=~"), ("/?a=1+1", "a=1%2B1"),
        ("/?a=100%&b=%4&c=%zz", "a=100%25&b=%254&c=%25zz"),
        ("/?é=%c3%A9", "%C3%A9=%C3%A9"), ("/?a=%26%3D", "a=%26%3D"),
    ])
    func queryIsCanonical(path: String, query: String) {
        #expect(String(decoding: target(path).canonicalQuery(), as: UTF8.self) == query)
    }

    @Test(arguments: [
        (nil, "/", "/"), ("", "/", "/"), ("?a", "/", "/"), ("/a/./b", "/a/b", "/a/./b"), ("/a/..", "/", "/a/.."), ("/../a", "/a", "/../a"),
        ("/a//b//", "/a/b/", "/a//b//"), ("/a/b/../", "/a/", "/a/b/../"), ("/a%20b", "/a%2520b", "/a%20b"),
        ("/a b(c)", "/a%20b%28c%29", "/a%20b%28c%29"),
        ("/%", "/%25", "/%25"), ("/...", "/...", "/..."), ("/%2e%2E/", "/%252e%252E/", "/%2e%2E/"),
    ])
    func pathIsCanonical(path: String?, standard: String, s3: String) {
        #expect(String(decoding: target(path).canonicalPath(.standard), as: UTF8.self) == standard)
        #expect(String(decoding: target(path).canonicalPath(.s3), as: UTF8.self) == s3)
    }

    private func target(_ path: String?) -> RequestTarget {
        RequestTarget(HTTPRequest(method: .get, scheme: nil, authority: nil, path: path))
    }
}
