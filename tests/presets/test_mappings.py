"""Mappings are documents: written, read back, their faults told."""

import pytest

from govtool.domain.recounting import NOWHERE, Absent, Recount
from govtool.presets.mappings import read_mapping, write_mapping

WRITTEN = """
format = 1
note = "Les associations partenaires deviennent des usagers."
absent = "alike"

[[colleges]]
past = "associations"
becomes = "consomacteurs"
note = "Elles commandent aussi."

[[colleges]]
past = "amis"
becomes = "nowhere"

[[kinds]]
past = "ordinary"
becomes = "current"
"""
READ = Recount(
    colleges={"associations": "consomacteurs", "amis": NOWHERE}, kinds={"ordinary": "current"}, absent=Absent.ALIKE
)


def test_a_mapping_is_read() -> None:
    assert read_mapping(WRITTEN) == READ


def test_what_is_written_reads_back_the_same() -> None:
    assert read_mapping(write_mapping(READ)) == READ


@pytest.mark.parametrize(
    ("document", "faults"),
    [
        ("", [("format", "missing")]),
        ("format = 2", [("format", "unsupported-format")]),
        ('format = 1\nabsent = "asleep"', [("absent", "unknown-word")]),
        ('format = 1\n[[colleges]]\npast = "a"', [("colleges[1].becomes", "missing")]),
        (
            'format = 1\n[[kinds]]\npast = "a"\nbecomes = "b"\n[[kinds]]\npast = "a"\nbecomes = "c"',
            [("kinds[a].past", "duplicate-id")],
        ),
    ],
)
def test_faults_are_told(document: str, faults: list[tuple[str, str]]) -> None:
    assert [(fault.path, fault.code) for fault in read_mapping(document)] == faults
