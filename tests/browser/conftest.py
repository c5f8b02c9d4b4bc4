"""A real browser over a real server: the demonstration on loopback, Chromium where it is found."""

import os
import re
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from databases import hasty
from sites import settings_for
from waitress import create_server

from govtool.app import create_app, queue_of
from govtool.store.db import engine_for

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOW = "no Chromium: install the package chromium, or name one in GOVTOOL_CHROMIUM"
ANSWERED = re.compile(r"Failed to load resource: the server responded with a status of 4(04|09|22)")
KNOWN = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items):
    """Keep all browser tests together in one process: two browsers on two cores are slower than one."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


def chromium() -> str | None:
    return os.environ.get("GOVTOOL_CHROMIUM") or next(filter(None, map(shutil.which, KNOWN)), None)


@pytest.fixture(scope="session")
def browser():
    """Give Chromium; without one the tests are skipped, except on a machine that must have it."""
    found = chromium()
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(HOW)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def shared(built, tmp_path_factory) -> Iterator[str]:
    """Give the address of a demonstration that the tests only read."""
    yield from _served(built, tmp_path_factory.mktemp("shared"))


@pytest.fixture
def own(built, tmp_path) -> Iterator[str]:
    """Give the address of a demonstration of one's own, to write in."""
    yield from _served(built, tmp_path)


@pytest.fixture
def named(built, tmp_path) -> Iterator[str]:
    """Give the address of a demonstration under a name, for which passkeys can be made."""
    yield from _served(built, tmp_path, "localhost")


def _served(file: Path, folder: Path, host: str = "127.0.0.1") -> Iterator[str]:
    shutil.copy(file, folder / "demo.sqlite")
    engine = hasty(engine_for(f"sqlite:///{folder / 'demo.sqlite'}"))
    door = socket.create_server(("127.0.0.1", 0))
    address = f"http://{host}:{door.getsockname()[1]}"
    app = create_app(replace(settings_for(engine, folder, demo=True), base_url=address), engine)
    worker = queue_of(app).huey.create_consumer(workers=1, periodic=False, check_worker_health=False)
    worker.start()
    server = create_server(app, sockets=[door], threads=4)
    threading.Thread(target=_run, args=[server], daemon=True).start()
    yield address
    server.close()
    worker.stop(graceful=True)
    engine.dispose()


def _run(server) -> None:
    """Answer until the server is closed, which its loop may notice while it waits on a socket that is gone."""
    with suppress(OSError):
        server.run()


@pytest.fixture
def screens(browser):
    """Give a function that opens a page of a server on a screen; nothing may go wrong in its console."""
    contexts, faults = [], []

    def screen(address, part=None, *, width=1280, scheme="light", script=True, locale="fr-FR"):
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 500 else 900},
            color_scheme=scheme,
            java_script_enabled=script,
            locale=locale,
            base_url=address,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if _is_fault(said) else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith((address, "data:")) else faults.append(asked.url))
        if part:
            page.goto(f"/demonstration/entrer/{part}")
            page.locator("main button").click()
            page.wait_for_url(f"{address}/")
        return page

    yield screen
    for context in contexts:
        context.close()
    assert faults == []


def _is_fault(said) -> bool:
    """Say whether a message of the console is a fault; an answer that says no is none."""
    return said.type in {"error", "warning"} and not ANSWERED.match(said.text)
