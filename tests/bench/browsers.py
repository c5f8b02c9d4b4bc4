"""Browsers: people who ask a server over connections that stay open, and how long each answer took."""

import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from secrets import token_hex
from time import perf_counter
from typing import TypeVar
from urllib.parse import urlencode

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import Engine

from govtool.actions.accounts import start_session
from govtool.store.db import unit_of_work
from tests.bench.serving import HOST, KEY

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
Answer = TypeVar("Answer")
COOKIE, TOKENS = "session", "wtf-csrf-token"


def connection_to(port: int) -> HTTPConnection:
    """Give a connection that opens when it is first used, and stays open."""
    return HTTPConnection(HOST, port, timeout=60)


class Browser:
    """One person: her cookie, the token of her forms, her connection."""

    def __init__(self, port: int, cookie: str = "", token: str = "") -> None:
        self.connection = connection_to(port)
        self.cookie, self.token = cookie, token
        self.seconds: list[float] = []

    def visit(self, path: str) -> int:
        """Open a page, and keep the token of its form."""
        status, page = self._ask("GET", path, None)
        found = TOKEN.search(page)
        self.token = found[1] if found else self.token
        return status

    def send(self, path: str, **fields: str) -> int:
        """Send a form with the token."""
        return self._ask("POST", path, urlencode({"csrf_token": self.token, **fields}))[0]

    def _ask(self, method: str, path: str, body: str | None) -> tuple[int, str]:
        headers = {"Cookie": f"{COOKIE}={self.cookie}", **(FORM if body else {})}
        start = perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        page = answer.read().decode()
        self.seconds.append(perf_counter() - start)
        for name, value in answer.getheaders():
            if name == "Set-Cookie" and value.startswith(f"{COOKIE}="):
                self.cookie = value.removeprefix(f"{COOKIE}=").partition(";")[0]
        return answer.status, page


def signed_in(engine: Engine, port: int, accounts: Iterable[int]) -> list[Browser]:
    """Give a browser for each account, signed in, with a form open."""
    app = Flask(__name__)
    app.secret_key = KEY
    cookies, tokens = SecureCookieSessionInterface().get_signing_serializer(app), URLSafeTimedSerializer(KEY, TOKENS)
    browsers = []
    with unit_of_work(engine, None) as work:
        for account in accounts:
            session, raw = start_session(work, account), token_hex(20)
            cookie = cookies.dumps({"_user_id": session, "_fresh": True, "csrf_token": raw})
            browsers.append(Browser(port, cookie, tokens.dumps(raw)))
    return browsers


def together(works: Iterable[Callable[[], Answer]], at_once: int) -> list[Answer]:
    """Do works, so many at once, and give what they answer."""
    with ThreadPoolExecutor(at_once) as threads:
        return list(threads.map(lambda work: work(), works))
