"""What the writer writes, the reader reads back the same, and a lawyer can complete it without a manual."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from govtool.domain.drafts import open_terms
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.presets.documents import preset, preset_ids, read_statutes
from govtool.presets.writing import write_statutes
from tests.factories.written_statutes import complete_scic, draft, majority_scic
from tests.presets.test_reading import COMPLETE

WRITTEN = [complete_scic(), majority_scic(), draft()]
LANGUAGES = ["fr", "en"]


def read(text: str) -> Statutes:
    statutes = read_statutes(text)
    assert isinstance(statutes, Statutes), statutes
    return statutes


def lines_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", preset_ids())
def test_a_written_preset_reads_back_the_same(identity: str, language: str) -> None:
    statutes = preset(identity)

    assert read_statutes(write_statutes(statutes, language)) == statutes


@pytest.mark.parametrize("statutes", WRITTEN, ids=lambda statutes: statutes.name)
def test_written_statutes_read_back_the_same(statutes: Statutes) -> None:
    assert read_statutes(write_statutes(statutes)) == statutes


@pytest.mark.parametrize(
    "half",
    [
        '[[organs]]\nid = "conseil"\n[[organs.seats]]\ncollege = "salaries"\n[[organs.seats]]\nminimum = 2\n',
        '[[organs]]\nid = "conseil"\nseats = [{}, { college = "usagers" }]\n[[organs]]\nid = "bureau"\n',
        '[[organs]]\nid = "a.b"\n[[organs.seats]]\ncollege = "salaries"\n',
        '[[organs]]\nid = "a].b"\n[[organs.seats]]\ncollege = "salaries"\n',
        '[[organs]]\nid = "a\\"b"\n[[organs.seats]]\ncollege = "salaries"\n',
        '[proxies]\nholder = "member"\nlimit = { proxies = 2 }\n',
        '[proxies]\nholder = "member"\nlimit = { kind = "?" }\n',
        '[agenda]\nexceptions = ["a", "b"]\n',
        '[notice]\narticle = { text = "statuts" }\nfirst_days = 3\n',
        '[decisions."une autre"]\nfirst = { majority = { share = "1/2" } }\n',
        '[[decisions.ordinary.first.conditions]]\nkind = "college-veto"\ncollege = "salaries"\nsubjects = ["x"]\n',
    ],
)
def test_what_is_half_said_reads_back_the_same(half: str) -> None:
    statutes = read(COMPLETE + half)

    assert read_statutes(write_statutes(statutes)) == statutes


def test_each_choice_is_written_with_its_alternatives() -> None:
    text = write_statutes(preset("scic-sas"))

    assert 'comparison = "more-than"  # at-least | more-than' in text
    assert 'carry = "proportional"  # heads | delegates | proportional | majority' in text
    assert 'weight_cap = "50 %"  # none | une part, comme "2/5" ou "40 %"' in text


def test_a_choice_that_is_half_said_is_written_with_its_alternatives_too() -> None:
    assert 'abstention = "for"  # not-counted | for | against' in write_statutes(preset("m-comme-medoc"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", preset_ids())
def test_every_section_says_what_it_is(identity: str, language: str) -> None:
    lines = lines_of(write_statutes(preset(identity), language))
    headers = [(above, line) for above, line in pairwise(lines) if line.startswith("[")]

    first = {header: above for above, header in reversed(headers)}

    assert [header for header, above in first.items() if not above.startswith("# ")] == []


@pytest.mark.parametrize("identity", preset_ids())
def test_every_hole_stands_out_with_what_it_needs(identity: str) -> None:
    statutes = preset(identity)
    lines = lines_of(write_statutes(statutes))
    holes = [(above, line) for above, line in pairwise(lines) if re.match(r'[\w-]+ = .*"\?"', line)]
    needed = sum(len(term.hole.missing) or 1 for term in open_terms(statutes))

    assert [line for above, line in holes if "À COMPLÉTER" not in line and not above.startswith("# ")] == []
    assert len(holes) >= needed


def test_a_hole_says_the_words_or_the_table_that_it_needs() -> None:
    text = write_statutes(draft())

    assert 'ballot = "?"  # À COMPLÉTER\u00a0: show-of-hands | recorded | secret' in text
    assert 'second = "?"  # À COMPLÉTER\u00a0: none | une table [decisions.ordinary.second] (quorum, majority)' in text
    assert 'share = "?"  # À COMPLÉTER\u00a0: une part, comme "2/5" ou "40 %"' in text


def test_a_table_of_which_nothing_is_said_is_laid_out_to_be_completed() -> None:
    text = write_statutes(draft())
    laid_out = text[text.index("\n[membership]\n") :]

    assert 'colleges_per_member = "?"  # À COMPLÉTER\u00a0: one | several' in laid_out
    assert 'votes_follow = "?"  # À COMPLÉTER\u00a0: person | activity | capital' in laid_out


def test_a_choice_of_tables_of_which_nothing_is_said_asks_which_one() -> None:
    text = write_statutes(replace(complete_scic(), weighing=Hole()))

    assert '[weighing]\ncarry = "?"  # À COMPLÉTER\u00a0: heads | delegates | proportional | majority' in text


def test_the_document_is_commented_in_the_language_asked_for() -> None:
    statutes = complete_scic()

    assert "# Ce que devient le poids d’un collège sans membre." in write_statutes(statutes, "fr")
    assert "# What becomes of the weight of a college without members." in write_statutes(statutes, "en")


def test_a_key_is_explained_once() -> None:
    text = write_statutes(complete_scic())

    assert text.count("# Les identifiants des catégories dont les membres y votent.") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", preset_ids())
def test_no_comment_is_too_long_to_read(identity: str, language: str) -> None:
    lines = lines_of(write_statutes(preset(identity), language))

    assert [line for line in lines if line.startswith("#") and len(line) > 120] == []
    assert [line for line in lines if "  # " in line and len(line) > 120] == []
