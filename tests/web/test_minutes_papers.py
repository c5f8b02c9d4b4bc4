"""Documents of minutes in the browser: refused, made at once, made by the worker, taken away."""

import pytest

from govtool.actions.assemblies import close_assembly
from govtool.actions.minutes import begin_minutes
from govtool.jobs.papers import make_papers
from govtool.store.db import unit_of_work
from govtool.web.minutes.papers import SHORT
from tests.factories.collectives import small_collective
from tests.factories.minute_pages import address


def test_a_document_of_an_open_assembly_is_refused_with_what_is_missing(site, clic) -> None:
    desk = site.visit(clic.secretary)
    before = site.state()

    page = desk.post(
        address(clic, clic.draft, "preparer"), {"kind": "minutes", "position": 0, "format": "pdf"}, status=409
    )

    assert "L’assemblée est encore ouverte" in page.text
    assert site.state() == before


@pytest.mark.parametrize(
    ("kind", "form", "start"),
    [
        ("minutes", "pdf", b"%PDF-"),
        ("minutes", "docx", b"PK"),
        ("minutes", "odt", b"PK"),
        ("minutes", "html", b"<!doctype html>"),
        ("minutes", "json", b'{"assembly"'),
        ("attendance", "pdf", b"%PDF-"),
        ("results", "csv", "\ufeff".encode()),
        ("results", "xlsx", b"PK"),
    ],
)
def test_a_click_prepares_a_document_and_gives_it(site, clic, kind, form, start) -> None:
    desk = site.visit(clic.secretary)

    asked = desk.post(address(clic, clic.sealed, "preparer"), {"kind": kind, "position": 0, "format": form})
    answer = desk.client.get(asked.answer.headers["Location"])

    assert answer.data.startswith(start)
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=clic-2026-001-")


def test_documents_are_listed_with_their_size_once_made(site, clic) -> None:
    desk = site.visit(clic.secretary)

    page = desk.get(address(clic, clic.sealed))

    assert address(clic, "fichiers", clic.paper) in page.links()
    assert "Ko" in page.text


@pytest.mark.parametrize(
    "wish",
    [
        {"kind": "minutes", "position": 0, "format": "exe"},
        {"kind": "ballots", "position": 0, "format": "pdf"},
        {"kind": "extract", "position": 99, "format": "pdf"},
        {"kind": "results", "position": 0, "format": "pdf"},
        {"kind": "minutes", "position": "../1", "format": "pdf"},
        {},
    ],
)
def test_what_cannot_be_made_is_not_understood(site, clic, wish) -> None:
    desk = site.visit(clic.secretary)
    before = site.state()

    desk.post(address(clic, clic.sealed, "preparer"), wish, status=400)

    assert site.state() == before


def test_a_long_document_is_made_by_the_worker_and_the_page_says_how_far_it_is(site) -> None:
    large = small_collective(site.engine, "grande", size=SHORT // 3 + 1)
    with unit_of_work(site.engine, large.secretary) as work:
        close_assembly(work, large.assembly)
        minutes = begin_minutes(work, large.assembly).id
    desk, page = site.visit(large.secretary), f"/c/grande/proces-verbaux/{minutes}"

    asked = desk.post(f"{page}/preparer", {"kind": "attendance", "position": 0, "format": "html"})
    waiting = desk.get(page)
    made = make_papers(site.engine)
    ready = desk.get(page)

    assert asked.answer.headers["Location"].endswith(page)
    assert "1 document en préparation" in waiting.text.replace("\u00a0", " ")
    assert made == 1
    assert [link for link in ready.links() if "/fichiers/" in link]
    assert "en préparation" not in ready.text
