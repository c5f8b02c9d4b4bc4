"""Telephones keep their connections open: a full hall keeps nobody from voting."""

import threading
from http.client import HTTPConnection

import pytest
from flask import Flask

from config import Settings
from govtool.installation.commands import HOST, server_for

pytestmark = pytest.mark.pressure
HALL = 500


@pytest.fixture
def port():
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: "here")
    server = server_for(app, Settings(base_url=f"http://{HOST}", secret_key="x" * 32), HOST, 0)
    running = threading.Thread(target=server.run)
    running.start()
    yield server.effective_port
    server.close()
    running.join()


def test_five_hundred_open_connections_leave_room_for_one_more(port) -> None:
    connections = [HTTPConnection(HOST, port, timeout=10) for _ in range(HALL + 1)]
    answers = []

    for connection in connections:
        connection.request("GET", "/")
        answers.append(connection.getresponse().read())

    assert answers == [b"here"] * (HALL + 1)
    for connection in connections:
        connection.close()
