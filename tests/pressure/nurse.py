"""The parent of a nursery: it orders what the children do, and hears what came of it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

ROOT = Path(__file__).parents[2]


class Nursery:
    """A process whose children act and die."""

    def __init__(self, child: subprocess.Popen) -> None:
        self.child = child

    def ask(self, *orders: dict) -> list[tuple[str, list[str]]]:
        """Have children act at once and give what came of each, with the points it passed."""
        self.child.stdin.write(json.dumps(orders) + "\n")
        self.child.stdin.flush()
        return [tuple(answer) for answer in json.loads(self.child.stdout.readline())]


@contextmanager
def nursery_on(engine: Engine) -> Iterator[Nursery]:
    """Start a nursery whose children act on a database, unless an order names another."""
    url = engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.pressure.nursery", url]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        yield Nursery(child)
        child.stdin.close()
