"""What the workshop answers is made without any request, so that a report can print it."""

import time
from dataclasses import replace
from fractions import Fraction

from govtool.presets.documents import preset
from govtool.simulation.fitting import fitted
from govtool.web.simulation.assumptions import assumed
from govtool.web.simulation.drawn import drawn_answers
from govtool.web.simulation.growing import growth_answers, recruited
from govtool.wording.fits import fit_sentences
from govtool.wording.language import voice_in
from tests.factories.trials import on_other_weights, trial

VOICE = voice_in("fr")
ALL_OF_IT = 'share = "1"\ncomparison = "at-least"'
NOTHING = fitted([], ("producteurs", "consomacteurs", "associations"))


def test_answers_are_composed_without_a_request() -> None:
    answers = drawn_answers(assumed(trial(), {"runs": "500"}, NOTHING, VOICE), VOICE)

    assert answers is not None
    assert "500 assemblées tirées au sort (graine 1)" in answers.assumed
    assert [row[0] for row in answers.sides.table.rows] == ["Producteurs", "Consom’acteurs", "Associations"]
    assert len(answers.meanings) == 4


def test_both_languages_answer() -> None:
    english = voice_in("en")

    answers = drawn_answers(assumed(trial(), {"runs": "500"}, NOTHING, english), english)

    assert answers is not None
    assert answers.events.table.rows[0][0] == "Quorum reached"


def test_without_past_decisions_a_plain_start_is_said_to_be_one() -> None:
    assumptions = assumed(trial(), {}, NOTHING, VOICE)

    assert {(college.turnout, college.for_, college.abstain) for college in assumptions.colleges} == {
        ("50 %", "50 %", "0 %")
    }
    assert assumptions.opinion == "independent"
    assert "Aucune décision passée" in next(iter(fit_sentences(NOTHING, 0, VOICE)))


def test_statutes_without_colleges_are_drawn_too() -> None:
    members = fitted([], ("members",))

    answers = drawn_answers(assumed(trial("sel", {"members": 30}), {"runs": "500"}, members, VOICE), VOICE)

    assert answers is not None
    assert [row[0] for row in answers.sides.table.rows] == ["Les membres"]


def test_chances_keep_their_exact_fractions_in_the_table() -> None:
    answers = drawn_answers(assumed(trial(), {"runs": "300"}, NOTHING, VOICE), VOICE)

    assert answers is not None
    (_, _, times, out_of, share, _) = answers.sheet.rows[0]
    assert (out_of, share) == (300, Fraction(int(times), 300))


def test_statutes_in_force_stand_beside_other_weights_of_the_same_colleges() -> None:
    other = on_other_weights(trial(), '"40 %"', '"50 %"', '"20 %"', '"10 %"')

    answers = drawn_answers(assumed(other, {"runs": "500"}, NOTHING, VOICE), VOICE)

    assert answers is not None
    assert answers.events.table.heads == ("Quoi", "Statuts d’aujourd’hui", "Statuts essayés")


def test_statutes_of_other_colleges_are_drawn_alone() -> None:
    elsewhere = replace(trial(), today=preset("clic-des-champs-scic"))

    drawn = drawn_answers(assumed(elsewhere, {"runs": "500"}, NOTHING, VOICE), VOICE)
    grown = growth_answers(recruited(elsewhere, {}, NOTHING, 2026, VOICE), VOICE)

    assert drawn is not None
    assert len(drawn.events.table.heads) == 2
    assert grown is not None
    assert grown.today == ()


def test_growth_is_composed_without_a_request() -> None:
    grown = growth_answers(recruited(trial(), {"j-consomacteurs": "5"}, NOTHING, 2026, VOICE), VOICE)

    assert grown is not None
    assert grown.heads.table.rows[0][:4] == ("2026", "14", "10", "4")
    assert grown.worth.table.rows[0] == ("2026", "1/35 (2,86\u202f%)", "1/25 (4\u202f%)", "1/20 (5\u202f%)")
    assert len(grown.meanings) == 4


def test_assemblies_that_always_touch_a_threshold_are_fewer_and_still_take_a_moment() -> None:
    crowd = {"producteurs": 100_000, "consomacteurs": 90_000, "associations": 80_000}
    everybody = on_other_weights(trial(heads=crowd), 'share = "1/2"\ncomparison = "more-than"', ALL_OF_IT)
    unanimous = {f"f-{college}": "100 %" for college in crowd}
    start = time.perf_counter()

    assumptions = assumed(everybody, {**unanimous, "runs": "20000"}, NOTHING, VOICE)
    answers = drawn_answers(assumptions, VOICE)

    assert answers is not None
    assert assumptions.supposed["runs"] == 2_000
    assert "la page tire 2\u202f000 assemblées" in assumptions.notices[0]
    assert time.perf_counter() - start < 5
