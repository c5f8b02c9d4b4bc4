"""Remarks in sentences: what was found, the article, what to do, in both languages."""

import re
from datetime import date
from fractions import Fraction

import pytest

from govtool.domain.articles import NOT_SEEN, Article
from govtool.domain.laws import Reading
from govtool.domain.legality import RULES, remarks_on
from govtool.domain.remarks import Remark, Severity
from govtool.presets.documents import preset
from govtool.wording.language import voice_in
from govtool.wording.remarks import WORDED, remark_text, remarks_text, source_text
from tests.factories.legal_cases import LegalCase, legal_cases

FRENCH, ENGLISH = voice_in("fr"), voice_in("en")
SPACES = str.maketrans({"\N{NARROW NO-BREAK SPACE}": " ", "\N{NO-BREAK SPACE}": " "})
PLAIN_FRENCH = re.compile(r"\w'\w|[^\u202f][;!?](?=\s|$)|[^\u202f]%|[^\u00a0]:(?=\s|$)|«[^\u00a0]|[^\u00a0]»")
FRENCH_SIGNS = re.compile(r"[«»\u202f\u00a0]|\s[;:!?%]")
SPEAKING = tuple(case for case in legal_cases() if case.remarks)
LAW = Article(text="code de commerce", number="L225-98")


def said(code: str, language: str = "fr", **figures: object) -> str:
    """Word a remark without source, spaces made plain."""
    remark = Remark(code, Severity.ERROR, figures)
    return remark_text(remark, voice_in(language)).translate(SPACES)


def test_every_rule_has_its_words_and_no_word_is_without_rule() -> None:
    assert list(WORDED) == [rule.code for rule in RULES]


def test_a_remark_says_what_was_found_where_it_is_written_and_what_to_do() -> None:
    first, _ = remarks_on(preset("aurora-5r"), date(2026, 11, 23))

    assert remark_text(first, FRENCH).translate(SPACES) == (
        "Erreur : le collège « Adhérents » pèse 5 % ; chaque collège doit peser de 10 % à 50 % "
        "(loi n° 47-1775 du 10 septembre 1947, art. 19 octies, connu par une citation). Corrigez les poids."
    )
    assert remark_text(first, ENGLISH) == (
        "Error: the college “Adhérents” weighs 5%; each college must weigh from 10% to 50% "
        "(loi n°\u00a047-1775 du 10 septembre 1947, art. 19 octies, known through a quotation). Correct the weights."
    )


def test_the_gravest_remarks_come_first() -> None:
    remarks = tuple(Remark("review-missing", severity, {}) for severity in reversed(Severity))

    firsts = [line.split("\N{NO-BREAK SPACE}")[0] for line in remarks_text(remarks, FRENCH).splitlines()]
    assert firsts == ["Erreur", "À vérifier", "À savoir"]


def test_statutes_without_remark_say_so() -> None:
    assert remarks_text((), FRENCH) == "Aucune remarque."
    assert remarks_text((), ENGLISH) == "No remark."


@pytest.mark.parametrize(
    ("remark", "source"),
    [
        (Remark("review-missing", Severity.ERROR, {}), ""),
        (Remark("review-missing", Severity.ERROR, {}, LAW), "code de commerce, art. L225-98"),
        (
            Remark("review-missing", Severity.ERROR, {}, LAW, reading=Reading.OLDER_VERSION),
            "code de commerce, art. L225-98, lu dans une version ancienne",
        ),
        (
            Remark("review-missing", Severity.ERROR, {}, LAW, reading=Reading.INTERPRETED, ruling="Cass. com., 2026"),
            "code de commerce, art. L225-98, Cass. com., 2026, selon notre lecture",
        ),
        (
            Remark("review-missing", Severity.ERROR, {}, NOT_SEEN, reading=Reading.FROM_MEMORY),
            "de mémoire, à vérifier",
        ),
    ],
)
def test_a_source_says_how_well_it_was_read(remark: Remark, source: str) -> None:
    assert source_text(remark, FRENCH) == source


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ({"asked_share": "1/2", "asked_comparison": "at-least"}, "au moins la moitié (1/2), la loi"),
        ({"asked_share": "1/2", "asked_comparison": "more-than"}, "plus de la moitié (1/2), la loi"),
    ],
)
def test_a_majority_is_said_with_its_comparison(figures: dict[str, str], words: str) -> None:
    call = {"decision": "Assemblée", "call": 2, "law_share": "2/3", "law_comparison": "at-least"}

    assert f"Assemblée, deuxième convocation : les statuts demandent {words}" in majority_said({**call, **figures})


def majority_said(figures: dict[str, object]) -> str:
    """Word a majority that is too low, its shares written as text."""
    exact = {name: Fraction(str(figure)) if name.endswith("_share") else figure for name, figure in figures.items()}
    return said("majority-too-low", **exact)


@pytest.mark.parametrize(("days", "words"), [(0, "le jour même"), (1, "la veille"), (4, "4 jours avant")])
def test_a_day_before_the_assembly_is_said_as_people_do(days: int, words: str) -> None:
    assert f"doit arriver {words} ;" in said("paper-cutoff-too-early", eve=days, highest_eve=3)


@pytest.mark.parametrize(("years", "words"), [(1, "dure 1 an ;"), (9, "dure 9 ans ;")])
def test_a_number_comes_with_its_unit(years: int, words: str) -> None:
    assert words in said("term-too-long", organ="Conseil", years=years, highest_years=6)


@pytest.mark.parametrize(
    ("proxies", "words"), [(None, "porter un nombre illimité de pouvoirs"), (2, "porter 2 pouvoirs")]
)
def test_a_limit_of_proxies_is_said_or_said_to_be_none(proxies: int | None, words: str) -> None:
    assert words in said("too-many-proxies", proxies=proxies, members=39, allowed=1)


def test_an_open_end_of_a_board_is_said_as_such() -> None:
    found = said("board-size-out-of-bounds", organ="Conseil", minimum=2, maximum=None, lowest=3, highest=18)

    assert "de 2 à … membres" in found


@pytest.mark.parametrize("case", SPEAKING, ids=lambda case: f"{case.document}: {case.name}")
def test_every_remark_of_the_cases_is_filled_in_and_follows_french_typography(case: LegalCase) -> None:
    remarks = remarks_on(case.statutes, case.on)
    french, english = remarks_text(remarks, FRENCH), remarks_text(remarks, ENGLISH)

    assert PLAIN_FRENCH.search(french) is None
    assert "{" not in french + english


@pytest.mark.parametrize("code", WORDED)
def test_every_remark_is_english_in_english(code: str) -> None:
    worded = WORDED[code]
    sentences = (worded.trigger, worded.found, worded.advice)
    english = [ENGLISH.catalogue.gettext(sentence) for sentence in sentences]

    assert [sentence for sentence in english if FRENCH_SIGNS.search(sentence) or sentence in sentences] == []
