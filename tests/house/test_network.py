"""No test speaks to another machine."""

import socket

import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("203.0.113.9", 443)])
def test_another_machine_is_not_spoken_to(address: tuple[str, int]) -> None:
    with socket.socket() as line, pytest.raises(RuntimeError, match="a test speaks to"):
        line.connect(address)


def test_this_machine_is_spoken_to() -> None:
    with socket.create_server(("127.0.0.1", 0)) as here, socket.create_connection(here.getsockname()) as line:
        assert line.fileno() > 0
