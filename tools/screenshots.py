"""Take the pictures of the README from the demonstration: `make screenshots`; needs Chromium."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

PICTURES: Final = Path(__file__).parents[1] / "docs" / "images"
PORT: Final = 5099
BASE: Final = f"http://127.0.0.1:{PORT}"
IN: Final = "/c/clic-des-champs"
TAKEN: Final = {
    "verdict": ("membre", f"{IN}/decisions/2", 1100, 1150),
    "bulletin": ("membre-pouvoir", f"{IN}/scrutins/5/bulletin", 390, 844),
    "assemblee": ("secretaire", f"{IN}/assemblees/2", 1100, 900),
    "projecteur": ("secretaire", f"{IN}/assemblees/2/projecteur", 1280, 900),
}
CHROMIUM: Final = os.environ.get("GOVTOOL_CHROMIUM", "/usr/bin/chromium")


def main() -> None:
    """Build a demonstration in a folder of its own, take the pictures and stop it."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "govtool", "demo", "--port", str(PORT)]
        served = subprocess.Popen(  # noqa: S603 - our own command.
            command, env={**os.environ, "GOVTOOL_TEST_INSTANCE": folder}, stdout=subprocess.DEVNULL
        )
        try:
            _wait()
            _take()
        finally:
            served.terminate()
            served.wait()


def _wait() -> None:
    for _ in range(200):
        try:
            urlopen(f"{BASE}/connexion")  # noqa: S310 - on loopback.
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the demonstration does not answer")


def _take() -> None:
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for name, (part, path, width, height) in TAKEN.items():
            _picture(browser, name, part, path, (width, height))
        browser.close()


def _picture(browser: Browser, name: str, part: str, path: str, size: tuple[int, int]) -> None:
    context = browser.new_context(locale="fr-FR", viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    page.goto(f"{BASE}/demonstration/entrer/{part}")
    page.locator("main form button").first.click()
    page.goto(BASE + path)
    page.screenshot(path=PICTURES / f"{name}.png")
    context.close()
    print(PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
