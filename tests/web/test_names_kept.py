"""Names that try to be more than names, typed by a secretary: kept on one line, inert wherever they go."""

import csv
import io
import json
from email import message_from_bytes

import pytest
from sqlalchemy import select, text

from govtool.jobs.outbox import drain
from govtool.store.db import reading
from govtool.store.models.members import Member
from tests.web.test_hostile_names import NAMES, planted_in, shown

LIST = "/c/clic/membres"
LEGAL = {
    "kind": "legal",
    "first_name": "",
    "college": "associations",
    "since": "2026-01-01",
    "email": "zoe@x.example",
    "invited": "y",
}
FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-1", "@SUM(A1)", "＝1", '=HYPERLINK("http://evil.example")']
SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.fixture
def secretary(site, clic):
    return site.visit(clic.secretary)


def last_name(site) -> str:
    with reading(site.engine) as session:
        return session.scalars(select(Member.name).order_by(Member.id.desc())).first()


@pytest.mark.parametrize("name", [*NAMES, *FORMULAS, "\t=1"])
def test_a_name_is_kept_to_the_letter_on_one_line(secretary, site, name):
    fields = {**LEGAL, "name": name[:200], "representative": name[:200]}

    address = secretary.post(f"{LIST}/nouveau", fields).answer.headers["Location"]

    assert last_name(site) == " ".join(name.split())
    assert planted_in(shown(secretary, address)) == []


@pytest.mark.parametrize(("name", "status"), [("a\0b", 400), ("x" * 10_000, 422), ("x" * 201, 422), ("\u2003\n", 422)])
def test_a_name_that_no_register_holds_is_refused_and_nothing_is_written(secretary, site, name, status):
    before = site.state()

    secretary.post(f"{LIST}/nouveau", {**LEGAL, "name": name, "representative": "Zoé"}, status)

    assert site.state() == before


@pytest.mark.parametrize("name", FORMULAS)
def test_a_name_that_is_exported_is_no_formula_and_reads_back_as_it_was(secretary, name):
    secretary.post(f"{LIST}/nouveau", {**LEGAL, "name": name, "representative": name})
    exported = secretary.client.get(f"{LIST}.csv").get_data().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(exported, newline=""), delimiter=";"))
    plain = json.loads(secretary.client.get(f"{LIST}.json").get_data())

    assert [cell for row in rows for cell in row if cell.startswith(SIGNS)] == []
    assert f"'{name}" in [cell for row in rows for cell in row]
    assert name in json.dumps(plain, ensure_ascii=False).replace('\\"', '"')


@pytest.mark.parametrize("name", ["Zoé\r\nBcc: x@y.fr", "Zoé\r\n\r\nGagnez", "=1", "<b>Zoé</b>", "\u202eéoZ", "😀"])
def test_a_letter_to_a_person_so_called_has_its_own_headers_and_no_other(secretary, site, tmp_path, name):
    secretary.post(f"{LIST}/nouveau", {**LEGAL, "name": "Les Haies", "representative": name})
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE collectives SET name = :name"), {"name": name})
    secretary.post(f"{LIST}/{last_id(site)}/appareils")

    sent = drain(site.engine, f"file:{tmp_path / 'mails'}", "govtool@example.org")
    files = [file.read_bytes() for file in (tmp_path / "mails").iterdir()]
    headers = [message_from_bytes(file).keys() for file in files]

    assert sent == len(files) == 2
    assert [names for names in headers if "Bcc" in names or names.count("Subject") != 1] == []
    assert [file for file in files if b"text/html" in file] == []


def last_id(site) -> int:
    with reading(site.engine) as session:
        return session.scalars(select(Member.id).order_by(Member.id.desc())).first()
