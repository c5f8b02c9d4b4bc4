"""The names of decision kinds, and the subjects of vetoes."""

from pathlib import Path

from govtool.domain.holes import Hole
from govtool.domain.kinds import decision_kind_names, veto_subjects
from govtool.domain.statutes import Statutes
from govtool.presets.documents import preset, read_statutes

EVERY_CLAUSE = Path(__file__).parents[1] / "cases" / "statutes" / "every-clause.toml"


def every_clause(before: str = "", after: str = "") -> Statutes:
    statutes = read_statutes(EVERY_CLAUSE.read_text(encoding="utf-8").replace(before, after, 2))
    assert isinstance(statutes, Statutes)
    return statutes


def test_decision_kinds_are_named_in_the_order_of_the_statutes() -> None:
    assert list(decision_kind_names(preset("clic-des-champs")).items()) == [
        ("ordinary", "Assemblée générale ordinaire"),
        ("extraordinary", "Assemblée générale extraordinaire"),
        ("board-election", "Élection du conseil d’administration"),
    ]


def test_the_subjects_of_vetoes_are_named_once() -> None:
    statutes = every_clause('subjects = "all"', 'subjects = ["terres", "parts"]')

    assert veto_subjects(statutes) == ("terres", "parts")


def test_a_veto_on_all_subjects_names_none() -> None:
    assert veto_subjects(every_clause()) == ()


def test_statutes_without_decisions_name_nothing() -> None:
    draft = preset("clic-des-champs")
    object.__setattr__(draft, "decisions", Hole())

    assert decision_kind_names(draft) == {}
    assert veto_subjects(draft) == ()
