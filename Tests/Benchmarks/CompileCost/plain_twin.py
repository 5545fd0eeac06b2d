"""The types of a C2J model as a Swift developer would write them by hand: the measure that generated code is held against.

Structures are structs with a public memberwise `init`, `CodingKeys` and synthesised `Codable, Hashable, Sendable`; enumerations are
enums over `String`, which is the leanest form and refuses a value it does not know; a union is a structure of optional members. There is
no validation and no documentation comment.
"""
import re

KEYWORDS = set(
    "as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough false fileprivate for func "
    "guard if import in init inout internal is let nil operator precedencegroup private protocol public repeat rethrows return self Self "
    "static struct subscript super switch throw throws true try typealias var where while Any Type Protocol".split()
)
SCALARS = {
    "boolean": "Bool", "integer": "Int", "long": "Int64", "float": "Float", "double": "Double", "timestamp": "Date", "blob": "Data",
}


def lower_camel(text):
    words = re.findall(r"[A-Za-z0-9]+", text)
    if not words:
        return "empty"
    name = words[0] + "".join(word[0].upper() + word[1:] for word in words[1:])
    run = re.match(r"[A-Z]*", name).end()
    head = run if run <= 1 or run == len(name) else run - 1
    return name[:head].lower() + name[head:]


class Names:
    """Names that are free in one scope."""

    def __init__(self):
        self.taken = set()

    def claim(self, wanted):
        name = "_" + wanted if wanted[0].isdigit() else wanted
        while name in self.taken:
            name += "_"
        self.taken.add(name)
        return f"`{name}`" if name in KEYWORDS else name


def type_names(shapes):
    names = Names()
    return {
        name: names.claim(name[0].upper() + name[1:])
        for name, shape in shapes.items()
        if shape["type"] == "structure" or "enum" in shape
    }


def spelling(name, shapes, types):
    shape = shapes[name]
    kind = shape["type"]
    if name in types:
        return types[name]
    if kind == "list":
        return f"[{spelling(shape['member']['shape'], shapes, types)}]"
    if kind == "map":
        return f"[String: {spelling(shape['value']['shape'], shapes, types)}]"
    return SCALARS.get(kind, "String")


def structure(name, shape, shapes, types):
    names, members = Names(), []
    for member, target in shape["members"].items():
        kind = spelling(target["shape"], shapes, types)
        optional = "" if member in shape.get("required", []) and not shape.get("union") else "?"
        members.append((names.claim(lower_camel(member)), member, kind + optional, " = nil" if optional else ""))
    yield f"    public struct {types[name]}: Codable, Hashable, Sendable {{"
    for swift, _, kind, _ in members:
        yield f"        public var {swift}: {kind}"
    yield ""
    parameters = ", ".join(f"{swift}: {kind}{default}" for swift, _, kind, default in members)
    yield f"        public init({parameters}) {{"
    for swift, _, _, _ in members:
        yield f"            self.{swift} = {swift}"
    yield "        }"
    if members:
        yield ""
        yield "        private enum CodingKeys: String, CodingKey {"
        for swift, wire, _, _ in members:
            yield f'            case {swift} = "{wire}"'
        yield "        }"
    yield "    }"


def enumeration(name, shape, types):
    names = Names()
    yield f"    public enum {types[name]}: String, Codable, Hashable, Sendable, CaseIterable {{"
    for value in shape["enum"]:
        yield f'        case {names.claim(lower_camel(value))} = "{value}"'
    yield "    }"


def twin(model, namespace):
    """File names and contents: one file of structures, one of enumerations, as the generated code has them."""
    shapes = model["shapes"]
    types = type_names(shapes)
    structures, enumerations = [], []
    for name, shape in shapes.items():
        if shape["type"] == "structure":
            lines, into = structure(name, shape, shapes, types), structures
        elif "enum" in shape:
            lines, into = enumeration(name, shape, types), enumerations
        else:
            continue
        into.append(f"extension {namespace} {{\n" + "\n".join(lines) + "\n}\n")
    return {
        "Namespace.swift": f"public enum {namespace} {{}}\n",
        "Structures.swift": "import Foundation\n\n" + "\n".join(structures),
        "Enumerations.swift": "\n".join(enumerations),
    }
