import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Texts at the bound of nesting and beyond it, on threads with little stack: none may overflow it.
@Suite struct SmallStackTests {
    /// What encloses what: opening and closing of a level that repeats, and how many levels of JSON it takes; before it, what stands once.
    private static let nestings: [(name: String, outer: String, open: String, close: String, levels: Int)] = [
        ("structure, stored out of line", "", #"{"Next":"#, "}", 1),
        ("list of structures", "", #"{"Children":["#, "]}", 2),
        ("map of structures", "", #"{"Named":{"k":"#, "}}", 2),
        ("unknown member, object", #"{"Unknown":"#, #"{"a":"#, "}", 1),
        ("unknown member, array", #"{"Unknown":"#, "[", "]", 1),
        ("document, array", #"{"Document":"#, "[", "]", 1),
        ("document, object", #"{"Document":"#, #"{"a":"#, "}", 1),
        ("union", #"{"Choice":"#, #"{"Again":"#, "}", 1),
        ("unknown member of a union", #"{"Choice":"#, #"{"Later":"#, "}", 1),
        ("array in place of a string", #"{"Text":"#, "[", "]", 1),
    ]

    /// A text of at most as many levels, the innermost an empty object.
    private static func text(_ index: Int, depth: Int) -> [UInt8] {
        let (_, outer, open, close, levels) = nestings[index]
        let count = (depth - 1 - (outer.isEmpty ? 0 : 1)) / levels
        let inner = String(repeating: open, count: count) + "{}" + String(repeating: close, count: count)
        return Array((outer.isEmpty ? inner : outer + inner + "}").utf8)
    }

    @Test(arguments: nestings.indices)
    func depthIsBoundedAndFits(index: Int) async {
        let name = Self.nestings[index].name
        for (depth, fits) in [(JSONReader.maximumDepth, true), (JSONReader.maximumDepth + 3, false), (100_000, false)] {
            let text = Self.text(index, depth: depth)
            let outcome = await SmallStack.run(SmallStack.size) { () -> String in
                do {
                    let value = try ShapeJSON.read(text, as: AllKinds.self)
                    return value == (try ShapeJSON.read(ShapeJSON.write(value), as: AllKinds.self)) ? "read" : "differs"
                } catch let error as JSONSyntaxError {
                    return error.problem
                } catch let error as ShapeReadingError {
                    return error.problem
                } catch {
                    return "\(error)"
                }
            }
            let isOfWrongType = name.contains("in place of")
            #expect(outcome == (fits ? isOfWrongType ? "expected a string, found an array" : "read" : "nested deeper than 128 levels"), "\(name), \(depth)")
        }
    }
}
