"""The demonstration as a process: it answers, works beside, and stops when it is told to."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def answered(address: str) -> bool:
    """Wait until a page is answered."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError), urllib.request.urlopen(address) as answer:  # noqa: S310 - it is on loopback.
            return answer.status == 200
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_the_demonstration_stops_when_it_is_told_to(built, tmp_path, number) -> None:
    (tmp_path / "demo.sqlite").write_bytes(built.read_bytes())
    port = free_port()
    command = [sys.executable, "-m", "govtool", "demo", "--port", str(port)]
    demo = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "GOVTOOL_TEST_INSTANCE": str(tmp_path)}, stdout=subprocess.DEVNULL
    )
    try:
        assert answered(f"http://127.0.0.1:{port}/connexion")
        demo.send_signal(number)
        assert demo.wait(10) is not None
    finally:
        demo.kill()
        demo.wait()
