"""A real browser over a real server: the demonstration on loopback, Chromium where it is found."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import copy_of
from pages import application
from waitress import create_server

from govtool.installation.demo import build_demo

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


def chromium() -> str | None:
    return os.environ.get("GOVTOOL_CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="session")
def demo(migrated, tmp_path_factory) -> Iterator[str]:
    """Give the address of the demonstration, served on loopback."""
    folder: Path = tmp_path_factory.mktemp("demo")
    engine = copy_of(migrated, folder)
    build_demo(engine)
    server = create_server(application(engine, folder, demo=True), host="127.0.0.1", port=0, threads=4)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    engine.dispose()


@pytest.fixture(scope="session")
def browser():
    """Give Chromium; without one the tests are skipped, except on a machine that must have it."""
    if chromium() is None:
        if os.environ.get("CI"):
            pytest.fail(HOW)
        pytest.skip(HOW)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def opened(browser, demo):
    """Give a function that opens a page of the demonstration as a person; nothing may go wrong in its console."""
    contexts, faults = [], []

    def page_of(part, *, width=1280, scheme="light", script=True, locale="fr-FR"):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
            locale=locale,
            base_url=demo,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda asked: None if asked.url.startswith((demo, "data:")) else faults.append(asked.url))
        page.goto(f"/demonstration/entrer/{part}")
        page.locator("main button").click()
        return page

    yield page_of
    for context in contexts:
        context.close()
    assert faults == []
