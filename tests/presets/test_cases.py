"""A case is completed where the format says so, and its contradictions are named."""

from pathlib import Path

import pytest

from govtool.presets.cases import Case, read_case
from tests.presets.test_reading import COMPLETE

STATUTES = "".join(
    line.replace("[[", "[[statutes.").replace("[", "[statutes.", 1)
    if line.startswith("[") and not line.startswith("[[")
    else line.replace("[[", "[[statutes.")
    for line in COMPLETE.replace("format = 1", "").splitlines(keepends=True)
).replace('\nname = "Exemple"\nlegal_form = "scic-sas"\n', '\n[statutes]\nlegal_form = "scic-sas"\n')
HEAD = 'format = 1\ndecision = "ordinary"\ncall = 1\n'
COUNTS = """
[[colleges]]
id = "salaries"
for = 4
against = 2
[[colleges]]
id = "partenaires"
enrolled = 30
represented = 5
for = 2
[[colleges]]
id = "usagers"
present = 9
postal = 1
for = 2
abstain = 1
"""


def case_of(text: str) -> Case:
    read = read_case(text)
    assert isinstance(read, Case), read
    return read


def codes_of(text: str) -> list[tuple[str, str]]:
    read = read_case(text)
    assert isinstance(read, tuple), "faults were expected"
    return [(fault.path, fault.code) for fault in read]


def test_counts_follow_the_order_of_the_statutes() -> None:
    case = case_of(HEAD + STATUTES + COUNTS)

    assert [count.id for count in case.sheet.colleges] == ["salaries", "usagers", "partenaires"]


def test_attendance_left_out_equals_the_voters_as_present() -> None:
    salaries = case_of(HEAD + STATUTES + COUNTS).sheet.colleges[0]

    assert (salaries.present, salaries.represented, salaries.postal, salaries.enrolled) == (6, 0, 0, 6)


def test_attendance_given_in_part_leaves_the_rest_at_nought() -> None:
    _, usagers, partenaires = case_of(HEAD + STATUTES + COUNTS).sheet.colleges

    assert (usagers.present, usagers.postal, usagers.enrolled) == (9, 1, 10)
    assert (partenaires.present, partenaires.represented, partenaires.enrolled) == (0, 5, 30)


@pytest.mark.parametrize(
    ("found", "instead", "path", "code"),
    [
        ("for = 4", "for = -4", "colleges[salaries].for", "negative"),
        ("for = 4", "for = 4.0", "colleges[salaries].for", "float"),
        ("for = 4", 'for = "4"', "colleges[salaries].for", "wrong-kind"),
        ("for = 4", "fro = 4", "colleges[salaries].fro", "unknown-key"),
        ("for = 4", "for = 4\npresent = 5", "colleges[salaries]", "more-voters-than-attending"),
        ("for = 4", "for = 4\nenrolled = 5", "colleges[salaries].enrolled", "more-attending-than-enrolled"),
        ('id = "salaries"\nfor', 'id = "salarie"\nfor', "colleges[salarie].id", "unknown-id"),
        ('id = "salaries"\nfor', 'id = "salarie"\nfor', "colleges[salaries]", "missing-college"),
        ('id = "salaries"\nfor', 'id = "usagers"\nfor', "colleges[usagers].id", "duplicate-id"),
        ('id = "salaries"\nfor', "for", "colleges[1].id", "missing"),
        ("call = 1", "call = 3", "call", "one-or-two"),
        ("call = 1", "", "call", "missing"),
        ("call = 1", "call = 1\nround = 0", "round", "one-or-two"),
        ("call = 1", "call = 1\nround = 2", "round", "no-second-round"),
        ("call = 1", 'call = 1\nvetoes = ["salaries"]', "vetoes", "unknown-veto"),
        ("call = 1", "call = 1\ndate = 2026-11-23T10:00:00", "date", "wrong-kind"),
        ("call = 1", 'call = 1\nchair = "oui"', "chair", "unknown-word"),
        ("call = 1", "call = 1\n[members]\nfor = 3", "members", "colleges-expected"),
        ("format = 1", "format = 9", "format", "unsupported-format"),
        ('weight = "50 %"', "weight = 0.5", "statutes.colleges[salaries].weight", "float"),
    ],
)
def test_each_fault_of_a_case_has_its_path_and_code(found: str, instead: str, path: str, code: str) -> None:
    text = HEAD + STATUTES + COUNTS
    assert found in text
    edited = (
        text.replace(found, instead, 1)
        if not instead.startswith("call = 1\n[members]")
        else text + "\n[members]\nfor = 3\n"
    )

    assert (path, code) in codes_of(edited)


def test_a_preset_that_does_not_exist_names_the_nearest() -> None:
    read = read_case(HEAD + 'statutes = "scic-saz"\n' + COUNTS)

    assert isinstance(read, tuple)
    assert ("statutes", "unknown-preset") in [(fault.path, fault.code) for fault in read]


def test_statutes_are_read_relative_to_the_case(tmp_path: Path) -> None:
    (tmp_path / "mes-statuts.toml").write_text(COMPLETE, encoding="utf-8")
    case = tmp_path / "cas.toml"
    case.write_text(HEAD + 'statutes = "mes-statuts.toml"\n' + COUNTS, encoding="utf-8")

    assert isinstance(read_case(case), Case)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    read = read_case(tmp_path / "absent.toml")

    assert isinstance(read, tuple)
    assert [fault.code for fault in read] == ["no-such-file"]


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "image.toml").write_bytes(b"\x89PNG\r\n\x1a\n\xff")
    read = read_case(tmp_path / "image.toml")

    assert isinstance(read, tuple)
    assert [fault.code for fault in read] == ["not-utf8"]


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "huge.toml").write_bytes(b"a" * 10_000_000)
    read = read_case(tmp_path / "huge.toml")

    assert isinstance(read, tuple)
    assert [fault.code for fault in read] == ["too-large"]
