"""Print the rooms of the code, what each imports and what each module is for: `python -m tools.rooms`."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = ROOT / "govtool"
STANDARD = "the standard library"


def rooms() -> tuple[Path, ...]:
    """Name the rooms: the packages just below the code."""
    return tuple(sorted(folder for folder in CODE.iterdir() if (folder / "__init__.py").exists()))


def modules_in(room: Path) -> tuple[Path, ...]:
    """Name the modules of a room that hold more than what they are for."""
    return tuple(file for file in sorted(room.rglob("*.py")) if len(ast.parse(file.read_text()).body) > 1)


def purpose_of(file: Path) -> str:
    """Give the first line of what a module says of itself."""
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return said.partition("\n")[0]


def imported_by(room: Path) -> tuple[str, ...]:
    """Name the other rooms and the libraries that the modules of a room import."""
    names = {named for file in room.rglob("*.py") for named in _imported(file)}
    own, outer = f"govtool.{room.name}", {_room_or_library(name) for name in names}
    return tuple(sorted(outer - {own, *sys.stdlib_module_names})) or (STANDARD,)


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _room_or_library(name: str) -> str:
    first, _, rest = name.partition(".")
    return f"{first}.{rest.partition('.')[0]}" if first == "govtool" and rest else first


def lines() -> Iterator[str]:
    """Write each room, what it imports, and its modules."""
    for room in rooms():
        yield f"govtool/{room.name}: imports {', '.join(imported_by(room))}"
        named = {file.relative_to(room).as_posix(): purpose_of(file) for file in modules_in(room)}
        width = max(map(len, named))
        yield from (f"  {name:<{width}}  {purpose}" for name, purpose in named.items())
        yield ""


if __name__ == "__main__":
    print("\n".join(lines()).rstrip())
