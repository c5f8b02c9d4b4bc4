"""Sites: the application over a database, and the visits that tests pay to it."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from config import Settings
from govtool.actions.accounts import start_session
from govtool.app import QUEUE, _rooms, create_app, queue_in, queue_of
from govtool.store.db import unit_of_work
from govtool.store.models.base import Base
from govtool.web.layout.rooms import KEY as ROOMS
from tests.web.rules import faults_in, text_of, tree_of

Fields = Mapping[str, object]
KEY = "thirty-two characters or some more"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
HTML = "text/html; charset=utf-8"


def value_of(field: Element) -> str:
    """Give what a browser sends of a field: of a choice, the option that is selected, else the first."""
    options = list(field.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None] or options[:1]
    return chosen[0].get("value", "") if chosen else field.get("value", "")


@dataclass
class Page:
    """An answer, parsed when it is a page."""

    answer: TestResponse
    tree: Element | None

    @property
    def html(self) -> str:
        return self.answer.get_data(as_text=True)

    @property
    def title(self) -> str:
        return text_of(next(self.tree.iter("h1")))

    @property
    def text(self) -> str:
        return text_of(next(self.tree.iter("main")))

    def links(self) -> list[str]:
        return [link.get("href", "") for link in self.tree.iter("a")]

    def fields(self, action: str) -> dict[str, list[str]]:
        """Give the named fields of the first form with an address, with their values as the page gives them."""
        form = next(form for form in self.tree.iter("form") if form.get("action") == action)
        named = [field for field in form.iter() if field.get("name")]
        return {field.get("name"): [value_of(field)] for field in named}

    def forms(self) -> list[str]:
        return [form.get("action") for form in self.tree.iter("form")]


@dataclass
class Visit:
    """One browser: its cookies, and pages that are checked against the house rules as they come."""

    client: FlaskClient
    seen: list[Page] = field(default_factory=list)

    def get(self, path: str, status: int = 200, **options: object) -> Page:
        return self._page(self.client.get(path, **options), status)

    def post(self, path: str, fields: Fields | None = None, status: int = 302, **options: object) -> Page:
        """Send a form as a page would, with its token."""
        terms = {"csrf_token": self.token(), **(fields or {})}
        return self._page(self.client.post(path, data=terms, **options), status)

    def token(self) -> str:
        return TOKEN.search(self.client.get("/connexion").get_data(as_text=True))[1]

    def _page(self, answer: TestResponse, status: int) -> Page:
        assert answer.status_code == status, answer.get_data(as_text=True)[:3000]
        html = answer.headers["Content-Type"] == HTML and status not in {301, 302, 303}
        tree = tree_of(answer.get_data(as_text=True)) if html else None
        assert tree is None or faults_in(tree) == []
        page = Page(answer, tree)
        self.seen.append(page)
        return page


@dataclass
class Site:
    """The application over a database."""

    app: Flask
    engine: Engine

    def visit(self, account: int | None = None) -> Visit:
        """Open a browser in which an account is signed in; nobody when there is none."""
        client = self.app.test_client()
        if account is not None:
            with unit_of_work(self.engine, None) as work:
                token = start_session(work, account)
            with client.session_transaction() as session:
                session["_user_id"], session["_fresh"] = token, True
        return Visit(client)

    def state(self, *, apart: frozenset[str] = frozenset()) -> str:
        """Digest every row of every table, so that a test can say that nothing was written.

        apart: tables that are left out.
        """
        names = [table.name for table in Base.metadata.sorted_tables if table.name not in apart]
        with self.engine.connect() as connection:
            rows = [connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in names]
        return hashlib.sha256(repr(rows).encode()).hexdigest()


def settings_for(engine: Engine, folder: Path, *, demo: bool = False, secure: bool = False) -> Settings:
    """Give the settings of an installation on a database, its mails in a folder."""
    return Settings(
        base_url="https://govtool.example" if secure else "http://127.0.0.1:5000",
        secret_key=KEY,
        database_url=str(engine.url),
        mail_url=f"file:{folder / 'mails'}",
        queue_url="memory:",
        demo=demo,
    )


def site_over(engine: Engine, folder: Path, *, demo: bool = False, secure: bool = False) -> Site:
    """Give the application over a database; its pages are compiled once for all tests."""
    settings = settings_for(engine, folder, demo=demo, secure=secure)
    app = _compiled(secure)
    app.extensions[QUEUE] = queue_in(settings, engine)
    app.extensions[ROOMS] = _rooms(settings, engine, queue_of(app))
    return Site(app, engine)


@cache
def _compiled(secure: bool) -> Flask:
    address = "https://govtool.example" if secure else "http://127.0.0.1:5000"
    return create_app(Settings(base_url=address, secret_key=KEY, queue_url="memory:"))
