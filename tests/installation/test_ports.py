"""The port of the demonstration is one that nobody has and that a browser opens."""

import socket

import pytest

from govtool.installation.commands import free_port


@pytest.mark.parametrize("refused", [5060, 6000, 6566, 6665, 6679, 6697, 10080])
def test_a_port_that_browsers_refuse_is_never_given(refused) -> None:
    assert free_port(refused) > refused


def test_both_ports_of_telephony_are_passed_over() -> None:
    assert free_port(5060) >= 5062


def test_a_port_on_which_somebody_listens_is_passed_over() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        assert free_port(port) > port
