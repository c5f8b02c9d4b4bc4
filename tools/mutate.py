"""Change the deciding code on purpose and count what the tests notice: `python -m tools.mutate`.

mutmut makes the changes and runs the tests (see `[tool.mutmut]` in pyproject.toml); here they are counted by module.
A change that alters nothing that can be observed is listed in `equivalent_mutants.toml`, with the reason, and does not
count. Exits 1 when the tests notice less than nine changes out of ten of a module.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
MUTANTS = ROOT / "mutants"
LEAST = 90
NOTICED = {"killed", "timeout", "segfault", "caught by type check"}
DRAWN_CASES = "2000"


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one line or more: its module, the code before and after, without the margins."""

    module: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A change that alters nothing that can be observed, and why."""

    change: Change
    reason: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many changes of a module were made, how many of them are equivalent, and those that nobody noticed."""

    module: str
    made: int
    equivalent: int
    unnoticed: tuple[Change, ...]

    @property
    def percent(self) -> int:
        """The changes noticed out of a hundred that could be, rounded down."""
        counted = self.made - self.equivalent
        return 100 * (counted - len(self.unnoticed)) // counted if counted else 100


def mutmut(*arguments: str) -> str:
    """Run mutmut and give what it says.

    Raises: RuntimeError with the end of what it said, when it fails.
    """
    environment = {**os.environ, "GOVTOOL_DRAWN_CASES": DRAWN_CASES}
    command = [sys.executable, "-m", "mutmut", *arguments]
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own command.
    if ran.returncode:
        raise RuntimeError((ran.stdout + ran.stderr)[-3000:])
    return ran.stdout


def results_in(text: str) -> Iterator[tuple[str, str]]:
    """Give each change and what became of it, from the results that mutmut prints."""
    for name, result in re.findall(r"^\s*([\w.ǁ]+__mutmut_\d+): (.+)$", text, re.MULTILINE):
        yield name, result.strip()


def change_in(module: str, text: str) -> Change:
    """Read a change from the differences that mutmut shows."""
    lines = [line for line in text.splitlines() if re.match(r"[-+](?![-+]{2} )", line)]
    before, after = ("\n".join(line[1:].strip() for line in lines if line[0] == sign) for sign in "-+")
    return Change(module, before, after)


def equivalents() -> tuple[Equivalent, ...]:
    """Read the changes that alter nothing that can be observed."""
    rows = tomllib.loads(Path(__file__).with_name("equivalent_mutants.toml").read_text(encoding="utf-8"))["mutants"]
    return tuple(Equivalent(Change(row["module"], row["before"], row["after"]), row["reason"]) for row in rows)


def scores_of(results: Iterable[tuple[str, str]], known: Sequence[Equivalent]) -> Iterator[Score]:
    """Count the changes of each module; those that mutmut did not come to make are not among them."""
    by_module: dict[str, list[tuple[str, str]]] = {}
    for name, result in results:
        by_module.setdefault(name.rpartition(".")[0], []).append((name, result))
    same = {equivalent.change for equivalent in known}
    for module, made in sorted(by_module.items()):
        missed = [change_in(module, mutmut("show", name)) for name, result in made if result not in NOTICED]
        unnoticed = tuple(change for change in missed if change not in same)
        yield Score(module, len(made), len(missed) - len(unnoticed), unnoticed)


def report(scores: Sequence[Score]) -> Iterator[str]:
    """Say the score of each module, then every change that nobody noticed."""
    for score in scores:
        noticed = score.made - score.equivalent - len(score.unnoticed)
        yield (
            f"{score.percent:3} %  {score.module}: {noticed} noticed of {score.made - score.equivalent}"
            f" ({score.equivalent} equivalent)"
        )
    for score in scores:
        for change in score.unnoticed:
            yield f"\n{change.module}\n- {change.before}\n+ {change.after}"


def main(names: Sequence[str]) -> int:
    """Change the named modules, such as `carry`, or all of them, and give the exit code."""
    shutil.rmtree(MUTANTS, ignore_errors=True)
    patterns = [f"govtool.domain.{name}.*" for name in names]
    mutmut("run", "--max-children", str(os.cpu_count() or 1), *patterns)
    results = [pair for pair in results_in(mutmut("results", "--all", "true")) if pair[1] != "not checked"]
    scores = list(scores_of(results, equivalents()))
    print(*report(scores), sep="\n")
    return int(any(score.percent < LEAST for score in scores))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
