"""A running application for tests of pages: browsers that sign in, post with the token of the page, and read."""

import re
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from config import Settings
from govtool.actions.accounts import start_session
from govtool.app import create_app
from govtool.store.db import unit_of_work

TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


def application(engine: Engine, folder: Path, *, demo: bool = False) -> Flask:
    """Make the application on a database."""
    settings = Settings(
        base_url="http://localhost",
        secret_key="k" * 32,
        mail_url=f"file:{folder / 'mails'}",
        queue_url="memory:",
        demo=demo,
    )
    app = create_app(settings, engine)
    app.testing = False
    return app


class Browser:
    """One browser."""

    def __init__(self, app: Flask, engine: Engine) -> None:
        self.client: FlaskClient = app.test_client()
        self.engine = engine

    def sign_in(self, account_id: int) -> "Browser":
        """Start a session and put its token where signing in puts it."""
        with unit_of_work(self.engine, account_id) as work:
            token = start_session(work, account_id)
        with self.client.session_transaction() as session:
            session["_user_id"], session["_fresh"] = token, True
        return self

    def get(self, path: str) -> TestResponse:
        """Open a page."""
        return self.client.get(path)

    def token(self) -> str:
        """Read the token of a page that has a form."""
        found = TOKEN.search(self.client.get("/connexion").get_data(as_text=True))
        return found[1] if found else ""

    def post(self, path: str, **fields: object) -> TestResponse:
        """Post a form with the token of the session."""
        return self.client.post(path, data={"csrf_token": self.token(), **fields})
