"""What the law asks of an association that becomes a SCIC, and what some statutes have of it."""

import datetime
from dataclasses import replace

import pytest

from govtool.domain.articles import Article
from govtool.domain.becoming import StepState, transformation_steps
from govtool.domain.holes import Hole
from govtool.domain.legality import remarks_on
from govtool.domain.statutes import Statutes
from govtool.presets.documents import preset

DAY = datetime.date(2026, 11, 24)
OWN = {StepState.DONE, StepState.LEFT}


def states_of(statutes: Statutes, members: int = 30) -> dict[str, str]:
    steps = transformation_steps(statutes, remarks_on(statutes, DAY), {"members": members})
    return {step.code: step.state.value for step in steps if step.state in OWN}


def test_an_association_lacks_all_that_statutes_say() -> None:
    assert set(states_of(preset("clic-des-champs")).values()) == {"left"}


def test_the_project_of_a_scic_has_it() -> None:
    assert states_of(preset("clic-des-champs-scic")) == dict.fromkeys(
        ("company-form", "categories", "colleges", "reserves", "review"), "done"
    )


@pytest.mark.parametrize(
    ("lacking", "code"),
    [
        ({"categories": Hole()}, "categories"),
        ({"colleges": Hole()}, "colleges"),
        ({"reserves": Hole()}, "reserves"),
        ({"review": Hole()}, "review"),
        ({"legal_form": Hole()}, "company-form"),
    ],
)
def test_what_is_open_is_left_to_do(lacking: dict[str, Hole], code: str) -> None:
    assert states_of(replace(preset("clic-des-champs-scic"), **lacking))[code] == "left"


def test_what_the_law_refuses_is_left_to_do() -> None:
    project = preset("clic-des-champs-scic")
    two = replace(project, colleges=project.colleges[:2])

    assert states_of(two)["colleges"] == "left"
    assert states_of(replace(project, categories=project.categories[:2]))["categories"] == "left"


def test_a_private_limited_company_counts_its_members() -> None:
    model = preset("scic-sarl")

    assert states_of(model, 100)["hundred-members"] == "done"
    assert states_of(model, 101)["hundred-members"] == "left"
    assert "hundred-members" not in states_of(preset("scic-sas"))


def test_every_step_but_the_decision_has_its_article() -> None:
    steps = transformation_steps(preset("scic-sas"), (), {})
    articles = {step.code: step.article for step in steps}

    assert [code for code, article in articles.items() if not isinstance(article, Article)] == ["decide"]
    assert articles["same-person"].number == "28 bis"
