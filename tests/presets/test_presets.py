"""The shipped statutes can all be read, and each says what it leaves open."""

import re
import tomllib
from collections.abc import Iterator
from fractions import Fraction

import pytest

from govtool.domain.articles import NotSeen
from govtool.domain.decisions import Outcome, decide
from govtool.domain.drafts import decidable_calls, is_draft
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.statutes import Mode, Statutes
from govtool.presets.documents import preset, preset_ids, preset_text, read_statutes
from govtool.presets.faults import Raw
from govtool.presets.writing import write_statutes

ORDINARY = (("ordinary", 1), ("ordinary", 2))
BOTH_KINDS = (*ORDINARY, ("extraordinary", 1), ("extraordinary", 2))
WITH_BOARD = (*BOTH_KINDS, ("board-election", 1), ("board-election", 2))
WITH_MANAGER = (*BOTH_KINDS, ("manager-election", 1))

DECIDABLE: dict[str, tuple[tuple[str, int], ...]] = {
    "alter-conso-2008": (),
    "alter-conso-trois-colleges": (),
    "assemblee-des-communs": (),
    "association-collegiale": (("ordinary", 1),),
    "association-colleges": (("ordinary", 1), ("extraordinary", 1)),
    "aurora-5r": (),
    "cabestan": (),
    "cae-scic": BOTH_KINDS,
    "cae-scop": WITH_MANAGER,
    "cafe-associatif": (("ordinary", 1),),
    "clic-des-champs": WITH_BOARD,
    "clic-des-champs-scic": WITH_BOARD,
    "comite-pilotage-public": (),
    "coop-des-masques": (),
    "cooperative-agricole": BOTH_KINDS,
    "cooperative-consommation-1917": BOTH_KINDS,
    "m-comme-medoc": (),
    "organisation-producteurs": BOTH_KINDS,
    "ouvaton": (),
    "scani-2022": (),
    "scani-2022-quorum-pondere": (),
    "scic-sa": BOTH_KINDS,
    "scic-sarl": BOTH_KINDS,
    "scic-sas": BOTH_KINDS,
    "scop-sarl": WITH_MANAGER,
    "scopyleft": BOTH_KINDS,
    "sel": (("ordinary", 1),),
    "thau-energies": (),
}
WITHOUT_HOLE = {"clic-des-champs", "clic-des-champs-scic"}
ILLUSTRATIVE = {
    "association-colleges",
    "cae-scic",
    "clic-des-champs",
    "clic-des-champs-scic",
    "comite-pilotage-public",
    "scic-sa",
    "scic-sarl",
    "scic-sas",
}
REAL = {
    "alter-conso-2008",
    "alter-conso-trois-colleges",
    "aurora-5r",
    "cabestan",
    "coop-des-masques",
    "m-comme-medoc",
    "ouvaton",
    "scani-2022",
    "scani-2022-quorum-pondere",
    "scopyleft",
    "thau-energies",
}
WEIGHTS = {
    "alter-conso-2008": ["3/10", "3/10", "3/10", "1/10"],
    "aurora-5r": ["3/10", "3/10", "3/20", "3/20", "1/20", "1/20"],
    "association-colleges": ["2/5", "2/5", "1/5"],
    "cae-scic": ["1/2", "3/10", "1/5"],
    "clic-des-champs": ["2/5", "2/5", "1/5"],
    "clic-des-champs-scic": ["7/20", "7/20", "1/5", "1/10"],
    "coop-des-masques": ["1/4", "1/4", "1/5", "1/5", "1/10"],
    "m-comme-medoc": ["1/4", "1/4", "1/4", "1/4"],
    "scani-2022": ["2/5", "1/4", "1/4", "1/10"],
    "scani-2022-quorum-pondere": ["2/5", "1/4", "1/4", "1/10"],
    "scic-sa": ["3/10", "3/10", "3/10", "1/10"],
    "scic-sas": ["2/5", "7/20", "1/4"],
}
NEVER_VOTED = {"assemblee-des-communs": Mode.CONSENT, "comite-pilotage-public": Mode.OPINION}
CLAUSES = re.compile(
    r"(categories|colleges|organs|organs\[\]\.seats|situation\.capital|decisions\.[a-z-]+\.(first|second)\.(quorum|conditions))\[\]"
    r"|weighing(\.college_threshold)?|membership|proxies(\.limit)?|postal|notice|agenda|reserves|accounts|review"
    r"|decisions\.[a-z-]+(\.weighing|\.(first|second)\.(majority|casting_vote))?"
)


def rule(identity: str, kind: str, call: int) -> DecisionRule:
    found = rule_of(preset(identity), kind, call)
    assert isinstance(found, DecisionRule), found
    return found


def everyone(enrolled: int, for_: int, against: int) -> CountSheet:
    return CountSheet(colleges=(count("members", enrolled, for_, against),))


def count(identity: str, enrolled: int, for_: int, against: int) -> CollegeCount:
    votes = {"for_": for_, "against": against, "abstain": 0, "blank": 0, "null": 0}
    return CollegeCount(id=identity, enrolled=enrolled, present=for_ + against, represented=0, postal=0, **votes)


def tables_in(raw: Raw, path: str = "") -> Iterator[tuple[str, dict[str, Raw]]]:
    """Give every table of a document with its path, ranks left out."""
    if isinstance(raw, dict):
        yield path, raw
        for key, value in raw.items():
            yield from tables_in(value, f"{path}.{key}" if path else key)
    if isinstance(raw, list):
        for item in raw:
            yield from tables_in(item, f"{path}[]")


def test_every_preset_is_shipped() -> None:
    assert set(preset_ids()) == set(DECIDABLE)


@pytest.mark.parametrize("identity", DECIDABLE)
def test_every_preset_can_be_read(identity: str) -> None:
    assert isinstance(read_statutes(preset_text(identity)), Statutes)


@pytest.mark.parametrize("identity", DECIDABLE)
def test_every_preset_is_introduced_in_both_languages_with_its_sources(identity: str) -> None:
    statutes = preset(identity)

    assert statutes.summary is not None
    assert statutes.summary.fr
    assert statutes.summary.en
    assert statutes.sources


@pytest.mark.parametrize("identity", DECIDABLE)
def test_a_preset_written_reads_back_the_same(identity: str) -> None:
    assert read_statutes(write_statutes(preset(identity))) == preset(identity)


def test_only_invented_documents_have_no_hole() -> None:
    assert {identity for identity in preset_ids() if not is_draft(preset(identity))} == WITHOUT_HOLE


def test_documents_with_invented_figures_say_so() -> None:
    assert {identity for identity in preset_ids() if preset(identity).illustrative} == ILLUSTRATIVE


@pytest.mark.parametrize(("identity", "calls"), DECIDABLE.items())
def test_a_preset_decides_where_the_sources_suffice(identity: str, calls: tuple[tuple[str, int], ...]) -> None:
    assert decidable_calls(preset(identity)) == calls


@pytest.mark.parametrize(("identity", "mode"), NEVER_VOTED.items())
def test_what_is_never_put_to_a_vote_has_no_call(identity: str, mode: Mode) -> None:
    decisions = preset(identity).decisions

    assert not isinstance(decisions, Hole)
    assert {kind.mode for kind in decisions.values()} == {mode}


@pytest.mark.parametrize(("identity", "weights"), WEIGHTS.items())
def test_weights_are_those_of_the_sources_and_add_up_to_one(identity: str, weights: list[str]) -> None:
    colleges = preset(identity).colleges

    assert not isinstance(colleges, Hole)
    assert [college.weight for college in colleges] == [Fraction(weight) for weight in weights]
    assert sum(Fraction(weight) for weight in weights) == 1


def test_weights_that_nobody_found_are_holes_and_not_equal_ones() -> None:
    colleges = preset("alter-conso-trois-colleges").colleges

    assert not isinstance(colleges, Hole)
    assert [college.weight for college in colleges] == [Hole(), Hole(), Hole()]


@pytest.mark.parametrize("identity", DECIDABLE)
def test_every_clause_states_its_article_or_that_nobody_has_read_it(identity: str) -> None:
    tables = tables_in(tomllib.loads(preset_text(identity)))
    unstated = [path for path, table in tables if CLAUSES.fullmatch(path) and "article" not in table]

    assert unstated == []


@pytest.mark.parametrize("identity", sorted(REAL))
def test_no_article_is_composed_for_a_real_collective(identity: str) -> None:
    articles = [table["article"] for _, table in tables_in(tomllib.loads(preset_text(identity))) if "article" in table]

    assert set(map(str, articles)) == {NotSeen.NOT_SEEN.value}


def test_the_limited_company_asks_for_half_of_all_members_first_then_for_half_of_the_votes() -> None:
    sheet = everyone(30, 14, 3)

    assert decide(rule("scic-sarl", "ordinary", 1), sheet).outcome is Outcome.REJECTED
    assert decide(rule("scic-sarl", "ordinary", 2), sheet).outcome is Outcome.ADOPTED


@pytest.mark.parametrize(("attending", "outcome"), [(8, Outcome.NO_QUORUM), (9, Outcome.ADOPTED)])
def test_the_public_limited_company_asks_for_a_fifth_of_the_members(attending: int, outcome: Outcome) -> None:
    absent = (count("consommateurs", 10, 0, 0), count("producteurs", 10, 0, 0), count("collectivites", 10, 0, 0))
    sheet = CountSheet(colleges=(count("salaries", 11, attending, 0), *absent))

    assert decide(rule("scic-sa", "ordinary", 1), sheet).outcome is outcome


@pytest.mark.parametrize(("buyers", "outcome"), [(5, Outcome.ADOPTED), (6, Outcome.NO_QUORUM)])
def test_one_buyer_more_can_lose_the_quorum_of_producers(buyers: int, outcome: Outcome) -> None:
    sheet = CountSheet(colleges=(count("producteurs", 80, 20, 0), count("acheteurs", 20, buyers, 0)))

    assert decide(rule("organisation-producteurs", "ordinary", 1), sheet).outcome is outcome
