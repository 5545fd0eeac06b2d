"""Changes of one shape, as a new version of a specification brings them."""


def _add_member(shapes):
    shapes["CreateWorkforceRequest"]["members"]["Remark"] = {"shape": "WorkforceName", "documentation": "<p>What else there is to say.</p>"}


def _change_documentation(shapes):
    shapes["Workforce"]["documentation"] = "<p>" + shapes["Workforce"]["documentation"] + " And more.</p>"


def _change_bound(shapes):
    shapes["WorkforceName"]["max"] = shapes["WorkforceName"].get("max", 63) + 1


def _add_value(shapes):
    shapes["WorkforceStatus"]["enum"].append("Resting")


def _add_structure(shapes):
    shapes["Remark"] = {"type": "structure", "members": {"Text": {"shape": "WorkforceName"}}}
    shapes["CreateWorkforceRequest"]["members"]["Remark"] = {"shape": "Remark"}


# Each changes the shapes of the workforce API, of the whole of SageMaker or of a part.
EDITS = {
    "a member is added": _add_member,
    "a documentation text changes": _change_documentation,
    "a length bound changes": _change_bound,
    "an enumeration's value is added": _add_value,
    "a structure is added": _add_structure,
}
