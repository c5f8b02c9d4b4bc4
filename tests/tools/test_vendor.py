"""What others wrote for browsers is what they published, with its licence, and icons that pages name are there."""

import re

from tests.house.tree import named, text_of
from tools.vendor import COPIED, DIGESTS, ICONS, LUCIDE, VENDOR, digests, gathered


def test_every_file_has_the_digest_that_was_written():
    assert DIGESTS.read_text(encoding="utf-8").splitlines() == digests()


def test_every_package_keeps_its_licence():
    assert [package for package in COPIED if not (VENDOR / package / "LICENSE").is_file()] == []


def test_every_icon_that_a_template_names_is_gathered():
    told = "".join(text_of(file) or "" for file in named("templates/*.html"))
    drawn = (VENDOR / LUCIDE / "icons.svg").read_text(encoding="utf-8")

    assert set(re.findall(r'icon\("([\w-]+)"\)', told)) <= set(re.findall(r'id="([\w-]+)"', drawn)) == set(ICONS)


def test_a_gathered_icon_keeps_its_lines_and_nothing_else(tmp_path):
    for name in ICONS:
        (tmp_path / f"{name}.svg").write_text('<!-- x -->\n<svg\n  class="y"\n>\n  <path d="M1 2" />\n</svg>\n')

    assert (
        gathered(tmp_path).splitlines()[1] == '<symbol id="arrow-down" viewBox="0 0 24 24"><path d="M1 2" /></symbol>'
    )
