"""Cuts the generated file of structures into several, as another layout of generated files would."""
import pathlib
import re


def _hash(text):
    """FNV-1a: the same everywhere and always."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    # Its lower digits alone follow those of the text's last letter.
    return value ^ value >> 15


def _by_name(structures, count):
    return [[text for name, text in structures if _hash(name) % count == part] for part in range(count)]


def _by_count(structures, count):
    ends = [round(part * len(structures) / count) for part in range(count + 1)]
    return [[text for _, text in structures[start:end]] for start, end in zip(ends, ends[1:])]


def _by_size(structures, count):
    """Neighbours together, and as many characters in each file."""
    total = sum(len(text) for _, text in structures)
    parts, passed = [[] for _ in range(count)], 0
    for _, text in structures:
        parts[min(count - 1, passed * count // total)].append(text)
        passed += len(text)
    return parts


# By name, a structure that comes or goes moves no other; by count and by size it moves some to the next file.
LAYOUTS = {"name": _by_name, "count": _by_count, "size": _by_size}


def cut(folder, count, layout):
    """Replaces a folder's ServiceStructures.swift by `count` files; 1 leaves it as it is."""
    if count == 1:
        return
    file = pathlib.Path(folder) / "ServiceStructures.swift"
    header, *extensions = re.split(r"^(?=extension )", file.read_text(), flags=re.MULTILINE)
    structures = [(re.search(r"struct `?(\w+)", text)[1], text.rstrip("\n") + "\n") for text in extensions]
    for part, texts in enumerate(LAYOUTS[layout](structures, count)):
        (file.parent / f"ServiceStructures{part + 1:03}.swift").write_text(header + "\n".join(texts))
    file.unlink()
