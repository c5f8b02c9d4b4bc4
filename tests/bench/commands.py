"""Commands as whole processes, against a process that only loads what they rest on."""

import compileall
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.bench.rows import Pair, Row

ROOT = Path(__file__).parents[2]
CASE = "govtool/presets/data/tour/3-scani-quorum-pondere.toml"
LOADED = "import click, tomllib, fractions, dataclasses"


def prepared() -> Pair:
    """Give both processes, once everything is compiled."""
    compileall.compile_dir(ROOT / "govtool", quiet=1)
    return Pair(partial(run, "-m", "govtool", "decide", CASE, "--json"), partial(run, "-c", LOADED))


def run(*arguments: str) -> None:
    """Run Python on some arguments; its answer is not kept."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)


ROWS = (
    Row(
        name="command-decide",
        measured="`python -m govtool decide CASE.toml --json`, margin included, as a whole process",
        yardstick=f"`python -c '{LOADED}'`",
        goal=3,
        prepared=prepared,
    ),
)
