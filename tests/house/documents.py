"""What documents show and promise: commands, links, headings, entries of the journal of versions."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tests.house.tree import ROOT, text_of

BLOCK = re.compile(r"^```(console|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(<?([^)\s>]+)>?\)")
PROGRAM = re.compile(r"(?<![\w/.])(?:\.venv/bin/)?python(?= -m govtool\b)")
HIDDEN = {".git", ".venv"}


def commands_in(document: str) -> list[list[str]]:
    """Give the commands that call the program, one list a fenced `console` or `sh` block."""
    blocks = (_commands_of(language, block) for language, block in re.findall(BLOCK, document))
    return [commands for commands in (list(found) for found in blocks) if commands]


def _commands_of(language: str, block: str) -> Iterator[str]:
    for line in block.replace("\\\n", " ").splitlines():
        command = line.removeprefix("$ ") if language == "sh" or line.startswith("$ ") else ""
        if re.search(PROGRAM, command):
            yield command


def failures_of(commands: list[str], folder: Path) -> list[str]:
    """Run commands one after the other in a folder where the project is seen, and give those that fail, with why."""
    for entry in ROOT.iterdir():
        if entry.name not in HIDDEN:
            (folder / entry.name).symlink_to(entry)
    return [failure for command in commands for failure in _failure_of(command, folder)]


def _failure_of(command: str, folder: Path) -> Iterator[str]:
    here = re.sub(PROGRAM, lambda _: shlex.quote(sys.executable), command)
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(["/bin/sh", "-c", here], cwd=folder, env=quiet, capture_output=True, text=True, check=False)
    if run.returncode:
        yield f"{command}: {run.returncode} {run.stderr}"


def broken_links_in(file: Path) -> list[str]:
    """Give the relative links of a document that lead to no file, or to no heading of one."""
    links = re.findall(LINK, re.sub(CODE, "", text_of(file) or ""))
    return [link for link in links if "://" not in link and not link.startswith("mailto:") and not _leads(file, link)]


def _leads(file: Path, link: str) -> bool:
    path, _, heading = link.partition("#")
    target = file.parent / path if path else file
    return target.exists() and (not heading or heading in {_anchor_of(title) for title in _titles_in(target)})


def _titles_in(file: Path) -> list[str]:
    return re.findall(
        r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", text_of(file) or "", flags=re.MULTILINE | re.DOTALL), re.M
    )


def _anchor_of(title: str) -> str:
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title).replace("`", "")
    return re.sub(r"[^\w\- ]", "", plain.strip().lower()).replace(" ", "-")


def linked_from(file: Path) -> set[Path]:
    """Give the files that a document links to."""
    links = re.findall(LINK, re.sub(CODE, "", text_of(file) or ""))
    return {(file.parent / link.partition("#")[0]).resolve() for link in links if "://" not in link}


def headings_of(text: str) -> list[str]:
    """Give the second-level headings of a document, in order."""
    return re.findall(r"^## (.+)$", text, re.MULTILINE)


def promises_of(command: click.Command, path: str = "") -> Iterator[tuple[str, str]]:
    """Give each command below a command with each of its options; an empty option for the command itself."""
    yield path, ""
    yield from ((path, max(option.opts, key=len)) for option in command.params if isinstance(option, click.Option))
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from promises_of(command.get_command(context, name) or command, f"{path} {name}".strip())


def unnamed_in(documents: list[str], promises: Iterator[tuple[str, str]]) -> list[str]:
    """Give the commands and options that no line of the documents names together."""
    lines = [line for document in documents for line in document.splitlines()]
    return [
        f"{path} {option}".strip()
        for path, option in promises
        if not any(re.search(rf"(?<!\w){path}\b", line) and option in line for line in lines)
    ]
