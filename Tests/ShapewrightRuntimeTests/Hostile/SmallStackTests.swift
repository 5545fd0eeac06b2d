import Foundation
import TestSupport
import Testing

@testable import ShapewrightRuntime

/// Texts at the bound of nesting and beyond it, on threads with little stack: none may overflow it.
@Suite struct SmallStackTests {
    /// What encloses what: opening and closing, and the levels that each takes.
    static let nestings: [(name: String, open: String, close: String, levels: Int)] = [
        ("structure, stored out of line", #"{"Next":"#, "}", 1),
        ("list of structures", #"{"Children":["#, "]}", 2),
        ("map of structures", #"{"Named":{"k":"#, "}}", 2),
        ("unknown member, object", #"{"Unknown":{"a":"#, "}}", 2),
        ("unknown member, array", #"{"Unknown":["#, "]}", 2),
        ("document, array", #"{"Document":["#, "]}", 2),
        ("document, object", #"{"Document":{"a":"#, "}}", 2),
        ("union", #"{"Choice":{"Again":"#, "}}", 2),
        ("unknown member of a union", #"{"Choice":{"Later":"#, "}}", 2),
        ("array in place of a string", #"{"Text":["#, "]}", 2),
    ]

    /// A text whose outermost levels are of one kind and whose inner ones repeat its inner part.
    static func text(_ nesting: (name: String, open: String, close: String, levels: Int), depth: Int) -> [UInt8] {
        let outer = nesting.levels == 1 ? "" : String(nesting.open.prefix { $0 != ":" }) + ":"
        let isRecursive = nesting.name.contains("structure")
        let open = isRecursive ? nesting.open : String(nesting.open.dropFirst(outer.count))
        let close = isRecursive ? nesting.close : String(nesting.close.dropLast(outer.isEmpty ? 0 : 1))
        let levels = isRecursive ? nesting.levels : nesting.levels - 1
        let inner = depth - (isRecursive ? 0 : 1)
        let count = max(0, (inner - 1) / levels)
        let text = (isRecursive ? "" : outer) + String(repeating: open, count: count) + "{}" + String(repeating: close, count: count)
            + (isRecursive ? "" : "}")
        return Array(text.utf8)
    }

    @Test(arguments: nestings.indices)
    func depthIsBoundedAndFits(index: Int) async {
        let nesting = Self.nestings[index]
        for (depth, fits) in [(JSONReader.maximumDepth, true), (JSONReader.maximumDepth + 3, false), (100_000, false)] {
            let text = Self.text(nesting, depth: depth)
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
            let isOfWrongType = nesting.name.contains("in place of")
            #expect(outcome == (fits ? isOfWrongType ? "expected a string, found an array" : "read" : "nested deeper than 128 levels"), "\(nesting.name), \(depth)")
        }
    }
}
