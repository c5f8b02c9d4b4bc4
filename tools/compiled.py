"""Compile a catalogue: `python -m tools.compiled messages.po messages.mo`.

Babel's own command takes « 40 % des voix » for an old-style place and stops; our places are in braces, and a test
compares them.
"""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def main() -> None:
    """Read the first file and write the second."""
    source, target = map(Path, sys.argv[1:3])
    with source.open("rb") as written, target.open("wb") as compiled:
        write_mo(compiled, read_po(written))


if __name__ == "__main__":
    main()
