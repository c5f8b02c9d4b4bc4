"""Bring what others wrote for browsers into `static/`: `python -m tools.vendor FOLDER`.

FOLDER holds the unpacked packages, as `npm pack NAME@VERSION` and `tar` leave them: `FOLDER/htmx.org-4.0.1/package` and
`FOLDER/lucide-static-1.62.0/package`. Files are copied as they are, with their licences, and their digests are written
beside them; the icons that pages use are gathered in one file.
"""

import hashlib
import re
import shutil
import sys
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parents[1] / "static"
VENDOR: Final = STATIC / "vendor"
DIGESTS: Final = VENDOR / "digests.txt"
HTMX: Final = "htmx.org-4.0.1"
LUCIDE: Final = "lucide-static-1.62.0"
COPIED: Final = {
    HTMX: {"dist/htmx.min.js": "htmx.min.js", "LICENSE": "LICENSE"},
    LUCIDE: {"LICENSE": "LICENSE"},
}
ICONS: Final = (
    "arrow-down", "arrow-left", "arrow-right", "arrow-up", "arrow-up-down", "book-open", "calendar-days",
    "chart-column", "check", "chevron-right", "circle-alert", "circle-question-mark", "clock", "copy", "download",
    "ellipsis", "file-text", "house", "info", "key-round", "landmark", "languages", "lock", "log-out", "mail", "moon",
    "palette", "pencil", "plus", "presentation", "printer", "scale", "scroll-text", "search", "settings",
    "shield-check", "sliders-horizontal", "sun", "trash-2", "undo-2", "upload", "user-round", "users", "vote", "x",
)  # fmt: skip


def main() -> None:
    """Copy the files, gather the icons and write the digests."""
    packages = Path(sys.argv[1])
    shutil.rmtree(VENDOR, ignore_errors=True)
    for package, files in COPIED.items():
        (VENDOR / package).mkdir(parents=True)
        for source, target in files.items():
            shutil.copyfile(packages / package / "package" / source, VENDOR / package / target)
    (VENDOR / LUCIDE / "icons.svg").write_text(gathered(packages / LUCIDE / "package" / "icons"), encoding="utf-8")
    DIGESTS.write_text("".join(f"{line}\n" for line in digests()), encoding="utf-8")


def gathered(folder: Path) -> str:
    """Gather the icons as the symbols of one drawing, each under its name."""
    symbols = (_symbol(name, (folder / f"{name}.svg").read_text(encoding="utf-8")) for name in ICONS)
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{"".join(symbols)}</svg>\n'


def _symbol(name: str, drawing: str) -> str:
    marks = re.search(r"<svg[^>]*>(.*)</svg>", drawing, re.DOTALL)
    if marks is None:
        raise ValueError(f"{name} is no drawing")
    inside = "".join(line.strip() for line in marks[1].splitlines())
    return f'<symbol id="{name}" viewBox="0 0 24 24">{inside}</symbol>\n'


def digests() -> list[str]:
    """Give the digest of each file that others wrote, with its place, in order."""
    files = sorted(file for file in VENDOR.rglob("*") if file.is_file() and file != DIGESTS)
    return [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(VENDOR).as_posix()}" for file in files]


if __name__ == "__main__":
    main()
