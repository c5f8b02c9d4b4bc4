"""Commands run in the same process, and what they answered."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from govtool.cli import govtool
from govtool.domain.records import Json
from govtool.presets.documents import PRESETS

TOUR = PRESETS / "tour"
CLIC = str(TOUR / "1-clic-des-champs.toml")


def run(*words: str | Path, given: str | bytes | None = None) -> Result:
    """Run a command and give its result; `given` is its standard input."""
    return CliRunner().invoke(govtool, [str(word) for word in words], input=given)


def answer(*words: str | Path, given: str | bytes | None = None) -> str:
    """Run a command that must succeed and give what it answers."""
    result = run(*words, given=given)
    assert result.exit_code == 0, result.output
    return result.stdout


def json_answer(*words: str | Path) -> Json:
    """Run a command that must succeed and read its answer as JSON."""
    read: Json = json.loads(answer(*words, "--json"))
    return read
