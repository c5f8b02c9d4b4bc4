"""Write the outputs shown in the documents anew, from real runs: `python -m tools.documents`.

A fenced `console` block holds commands, each after `$ `, and what they print. The commands run in a folder of their own
in which the project is seen, so that they may write files. A test stays red while a document shows anything else.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
PROMPT = "$ "
SEEN = ("docs", "govtool", "tools")


def documents() -> tuple[Path, ...]:
    """Name the documents, those of the top first."""
    return (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


def renewed(text: str) -> str:
    """Give a document with the output of each command as it is today."""
    with tempfile.TemporaryDirectory() as place:
        for name in SEEN:
            (Path(place) / name).symlink_to(ROOT / name)
        return BLOCK.sub(lambda block: "".join(_shown(block[1], Path(place))), text)


def _shown(block: str, place: Path) -> Iterator[str]:
    for line in block.splitlines(keepends=True):
        if line.startswith(PROMPT):
            yield line + printed(line.removeprefix(PROMPT).strip(), place)


def printed(command: str, place: Path) -> str:
    """Run a command and give what it prints, faults included."""
    run = subprocess.run(  # noqa: S603 - the commands are those of our own documents.
        ["/bin/sh", "-c", command.replace(".venv/bin/python", sys.executable)],
        cwd=place,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return run.stdout


def main() -> None:
    """Renew every document that shows a command."""
    for file in documents():
        before = file.read_text(encoding="utf-8")
        after = renewed(before)
        if after != before:
            file.write_text(after, encoding="utf-8")
            print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
