"""The files of the repository, as the house tests read them: all that git would keep, none that it ignores."""

from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
IGNORED = (
    ".git",
    *(line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines() if line),
)


@cache
def files() -> tuple[Path, ...]:
    """Give every file that git does not ignore, in order."""
    return tuple(sorted(_files_in(ROOT)))


def _files_in(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if any(fnmatch(entry.name, pattern) for pattern in IGNORED):
            continue
        if entry.is_dir():
            yield from _files_in(entry)
        else:
            yield entry


def named(*patterns: str) -> tuple[Path, ...]:
    """Give the files whose path from the root matches one of the patterns, such as `govtool/*.py`."""
    return tuple(file for file in files() if any(fnmatch(place(file), pattern) for pattern in patterns))


def place(file: Path) -> str:
    """Give the path of a file from the root."""
    return file.relative_to(ROOT).as_posix()


def text_of(file: Path) -> str | None:
    """Give the text of a file; None when it is not a text."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
