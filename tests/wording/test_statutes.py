"""Statutes in plain sentences: whole texts in both languages, and each choice of each clause in a sentence."""

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import Majority
from govtool.domain.drafts import open_terms
from govtool.domain.holes import Hole
from govtool.domain.statutes import College, LegalForm, Statutes
from govtool.domain.weighing import HeadsWeighing, MajorityWeighing, ProportionalWeighing
from govtool.presets.documents import preset, preset_ids
from govtool.wording.language import voice_in
from govtool.wording.statutes import StatutesText, statutes_text
from govtool.wording.written.abstaining import Act, Effect, effect_of
from tests.factories.written_statutes import complete_scic, draft, majority_scic

TEXTS = Path(__file__).parent / "texts"
WRITTEN = {"complete_scic": complete_scic, "majority_scic": majority_scic, "draft": draft}
NARROW, NO_BREAK = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


def text_of(statutes: Statutes, language: str = "fr") -> StatutesText:
    return statutes_text(statutes, voice_in(language))


def sentences_of(statutes: Statutes, path: str) -> tuple[str, ...]:
    return next(passage.sentences for passage in text_of(statutes).every_passage() if passage.path == path)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", list(WRITTEN))
def test_the_whole_text_reads_as_it_was_read_over(name: str, language: str) -> None:
    expected = (TEXTS / f"{name}.{language}.txt").read_text(encoding="utf-8")

    assert text_of(WRITTEN[name](), language).as_text() + "\n" == expected


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_is_said_whole_within_the_width(identity: str, language: str) -> None:
    text = text_of(preset(identity), language)

    assert max(len(line) for line in text.as_text(width=80).splitlines()) <= 80
    assert all(passage.sentences and all(passage.sentences) for passage in text.every_passage())
    assert not re.search(r"[{}]|\bNone\b|Fraction|<", text.as_text())


@pytest.mark.parametrize("identity", preset_ids())
def test_every_open_term_is_said(identity: str) -> None:
    statutes = preset(identity)
    holes = [passage for passage in text_of(statutes).every_passage() if passage.is_hole]
    clauses = [term for term in open_terms(statutes) if term.path != "legal_form"]

    assert len(holes) == len(clauses)


@pytest.mark.parametrize("name", list(WRITTEN))
def test_french_sentences_follow_french_typography(name: str) -> None:
    text = text_of(WRITTEN[name]())
    sentences = [*text.notices, *(sentence for passage in text.every_passage() for sentence in passage.sentences)]

    assert not [
        sentence for sentence in sentences if re.search(rf"[^{NARROW}][;?!%]|[^{NO_BREAK}]:|«[^{NO_BREAK}]|'", sentence)
    ]


def test_a_clause_carries_its_article_its_words_and_its_note() -> None:
    passages = {passage.path: passage for passage in text_of(complete_scic()).every_passage()}

    majority = passages["decisions.ordinary.first.majority"]
    board = passages["organs.board"]

    assert majority.article == "statuts, art. 21"
    assert majority.quote == "Les résolutions sont adoptées à la majorité des suffrages exprimés."
    assert (board.article, board.note) == ("article non consulté", "Le conseil est renouvelé par moitié.")


def test_colleges_without_weights_in_a_scic_weigh_the_same_and_the_doubt_is_said() -> None:
    before = complete_scic()
    colleges = (College(id="a", name="A"), College(id="b", name="B"), College(id="c", name="C"))

    assert sentences_of(replace(before, colleges=colleges), "colleges.a") == (
        "Il y a un collège A.",
        (
            f"Les statuts ne donnent pas de poids{NO_BREAK}: dans une SCIC, chaque collège pèse alors autant, ici "
            f"1/3 (33,33{NARROW}%) (loi 47-1775, art. 19 octies, à vérifier)."
        ),
    )


def test_colleges_without_weights_elsewhere_leave_them_open() -> None:
    statutes = replace(complete_scic(), legal_form=LegalForm.ASSOCIATION, colleges=(College(id="a", name="A"),))

    assert sentences_of(statutes, "colleges.a.weight") == (f"Poids du collège A{NO_BREAK}: le document n’en dit rien.",)


def a_majority(base: AssemblyBase, college_base: CollegeBase) -> Majority:
    first = complete_scic().decisions["ordinary"].first.majority  # type: ignore[index, union-attr]
    assert isinstance(first, Majority)
    return replace(first, base=base, college_base=college_base)


def heads() -> HeadsWeighing:
    return HeadsWeighing(abstention=Counted.NOT_COUNTED, blank=Counted.NOT_COUNTED)


def proportional() -> ProportionalWeighing:
    weighing = complete_scic().weighing
    assert isinstance(weighing, ProportionalWeighing)
    return weighing


def by_majority(threshold: bool) -> MajorityWeighing:
    weighing = majority_scic().weighing
    assert isinstance(weighing, MajorityWeighing)
    return replace(
        weighing,
        abstention=Counted.NOT_COUNTED,
        college_threshold=weighing.college_threshold if threshold else NONE,
    )


@pytest.mark.parametrize(
    ("act", "base", "college_base", "weighing", "effect"),
    [
        (Act.ABSTAIN, AssemblyBase.WEIGHT_CAST, CollegeBase.CAST, proportional(), Effect.NEUTRAL),
        (Act.ABSTAIN, AssemblyBase.WEIGHT_CAST, CollegeBase.VOTERS, proportional(), Effect.LIGHTER),
        (Act.SILENT, AssemblyBase.WEIGHT_CAST, CollegeBase.VOTERS, proportional(), Effect.NEUTRAL),
        (Act.ABSENT, AssemblyBase.TOTAL_WEIGHT, CollegeBase.ENROLLED, proportional(), Effect.HARDER),
        (Act.ABSENT, AssemblyBase.HEADS_ATTENDING, CollegeBase.CAST, heads(), Effect.NEUTRAL),
        (Act.BLANK, AssemblyBase.HEADS_ATTENDING, CollegeBase.CAST, heads(), Effect.HARDER),
        (Act.BLANK, AssemblyBase.WEIGHT_CAST, CollegeBase.VOTERS, heads(), Effect.NEUTRAL),
        (Act.BLANK, AssemblyBase.TOTAL_WEIGHT, CollegeBase.VOTERS, heads(), Effect.HARDER),
        (Act.NULL, AssemblyBase.WEIGHT_CAST, CollegeBase.VOTERS, by_majority(threshold=True), Effect.HARDER_IN_COLLEGE),
        (Act.NULL, AssemblyBase.WEIGHT_CAST, CollegeBase.VOTERS, by_majority(threshold=False), Effect.NEUTRAL),
    ],
)
def test_not_choosing_has_the_effect_that_the_bases_give_it(
    act: Act,
    base: AssemblyBase,
    college_base: CollegeBase,
    weighing: HeadsWeighing | ProportionalWeighing | MajorityWeighing,
    effect: Effect,
) -> None:
    assert effect_of(act, a_majority(base, college_base), weighing) is effect


def test_a_qualified_majority_says_that_a_tie_never_reaches_it() -> None:
    assert sentences_of(majority_scic(), "decisions.ordinary.first.casting_vote") == (
        "À égalité exacte, la personne qui préside décide.",
        (
            f"La majorité demandée dépasse la moitié{NO_BREAK}: "
            "une égalité ne l’atteint pas, et cette voix ne sert pas ici."
        ),
    )


def test_reserves_say_what_stays_in_all() -> None:
    statutes = complete_scic()

    assert sentences_of(statutes, "reserves")[1] == (f"En tout, 57,5{NARROW}% des excédents restent dans les réserves.")
    assert Fraction("57.5") / 100 == Fraction("23/40")


def test_a_share_that_a_draft_already_gives_is_written_as_the_language_writes_it() -> None:
    hole = Hole(missing=("comparison",), known=(("kind", "heads"), ("share", "12,5 %")))
    kind = complete_scic().decisions["ordinary"]  # type: ignore[index]
    call = replace(kind.first, quorum=(hole,))  # type: ignore[arg-type, type-var]
    statutes = replace(complete_scic(), decisions={"ordinary": replace(kind, first=call)})

    french, english = (
        next(passage for passage in text_of(statutes, language).every_passage() if passage.is_hole)
        for language in ("fr", "en")
    )

    assert f"la part demandée (12,5{NARROW}%)" in french.sentences[1]
    assert "the share required (12.5%)" in english.sentences[1]
