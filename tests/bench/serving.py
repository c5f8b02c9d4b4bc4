"""A server as an installation has it, with the yardstick beside the pages: `python -m tests.bench.serving DATABASE`."""

import logging
import subprocess
import sys
from pathlib import Path

from config import Settings
from govtool.app import create_app
from govtool.installation.commands import server_for
from govtool.store.db import engine_for
from tests.bench.by_hand import by_hand

ROOT = Path(__file__).parents[2]
HOST, KEY = "127.0.0.1", "thirty-two characters or some more"


def settings_for(database: str) -> Settings:
    """Give the settings of an installation on a database."""
    return Settings(base_url=f"http://{HOST}", secret_key=KEY, database_url=database, queue_url="memory:")


def started(database: str) -> tuple[subprocess.Popen[str], int]:
    """Start a server in a process of its own and give it with its port."""
    command = [sys.executable, "-m", "tests.bench.serving", database]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    return server, int(server.stdout.readline())


def main(database: str) -> None:
    """Serve, and say on which port."""
    settings, engine = settings_for(database), engine_for(database)
    app = create_app(settings, engine)
    app.register_blueprint(by_hand(engine))
    server = server_for(app, settings, HOST, 0)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    sys.stdout.write(f"{server.effective_port}\n")
    sys.stdout.flush()
    server.run()


if __name__ == "__main__":
    main(sys.argv[1])
