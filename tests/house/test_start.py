"""A decision starts light: `govtool decide CASE --json` loads neither a library beside click nor a catalogue."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

CASE = ROOT / "govtool" / "presets" / "data" / "tour" / "1-clic-des-champs.toml"
ALLOWED = {"click", "govtool"}
SLOW = {"asyncio", "concurrent", "difflib", "email", "http", "logging", "multiprocessing", "socket", "ssl", "xml"}
PHANTOMS = {"org"}  # the standard `copy` looks for Jython at every start, and finds nothing.


def modules_of(*arguments: str | Path) -> set[str]:
    """Name every module that a run of Python loads."""
    command = [sys.executable, "-X", "importtime", *map(str, arguments)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    lines = [line for line in answer.stderr.splitlines() if line.startswith("import time:")]
    return {line.rsplit("|", 1)[1].strip() for line in lines}


def burdens(*arguments: str | Path) -> set[str]:
    """Name what a run loads that a decision must not."""
    loaded = modules_of(*arguments) - modules_of("-c", "pass")
    roots = {module.partition(".")[0] for module in loaded}
    strangers = {root for root in roots - ALLOWED if root not in sys.stdlib_module_names and root not in PHANTOMS}
    return strangers | roots & SLOW | {module for module in loaded if module.startswith("govtool.wording")}


def test_a_decision_as_json_loads_nothing_heavy() -> None:
    assert burdens("-m", "govtool", "decide", CASE, "--json") == set()


def test_a_decision_as_json_does_decide() -> None:
    assert {"govtool.domain.decisions", "govtool.domain.margins"} <= modules_of(
        "-m", "govtool", "decide", CASE, "--json"
    )


@pytest.mark.parametrize(
    ("script", "burden"),
    [
        ("import babel", "babel"),
        ("import click, hypothesis", "hypothesis"),
        ("import pytest", "pytest"),
        ("import govtool.wording.language", "govtool.wording.language"),
        ("import asyncio", "asyncio"),
        ("from difflib import get_close_matches", "difflib"),
    ],
)
def test_a_burden_is_seen(script: str, burden: str) -> None:
    assert burden in burdens("-c", script)
