"""A form changes colleges and terms of a document, and nothing else of it."""

import tomllib

import pytest

from govtool.domain.differences import differences
from govtool.presets.documents import preset_ids, preset_text, sound_statutes
from govtool.presets.editing import CollegeRow, college_rows, edited, own_document, rewritten, slots_in
from govtool.presets.slots import SlotKind

DOCUMENT = preset_text("clic-des-champs-scic")
ROWS = college_rows(DOCUMENT)
FIRST = "decisions.ordinary.first"


def written(rows=ROWS, answers=None, name="Le Clic des Champs, projet de SCIC (exemple inventé)") -> str:
    document = edited(DOCUMENT, name, rows, answers or {}, "fr")
    assert isinstance(document, str), document
    return document


def every(slots) -> list:
    return [one for slot in slots for one in (slot, *every(slot.inner))]


def answers_of(document: str) -> dict[str, str]:
    """Give what a form sends back when nobody touches it."""
    return {slot.path: slot.value for slot in every(slots_in(document, {})) if slot.kind is not SlotKind.PARTS}


def changed(**answers: str) -> dict:
    """Change terms of the example, the dots of their paths written as double underscores."""
    told = {path.replace("__", "."): answer for path, answer in answers.items()}
    return tomllib.loads(written(answers=answers_of(DOCUMENT) | told))


@pytest.mark.parametrize("identity", preset_ids())
def test_a_form_sent_back_as_it_came_changes_nothing(identity):
    document = preset_text(identity)

    name = sound_statutes(document).name
    kept = edited(document, name, college_rows(document), answers_of(document), "fr")

    assert differences(sound_statutes(document), sound_statutes(kept)) == ()


def test_weights_and_names_of_colleges_change():
    rows = (ROWS[0]._replace(weight="30 %"), ROWS[1]._replace(name="Mangeurs", weight="2/5"), *ROWS[2:])

    after = college_rows(written(rows))

    assert [(row.name, row.weight) for row in after[:2]] == [("Producteurs", "30 %"), ("Mangeurs", "40 %")]


def test_a_new_college_comes_with_its_category_and_a_name_that_no_other_has():
    rows = (ROWS[0]._replace(weight="25 %"), *ROWS[1:], CollegeRow("", "Fondateurs", "other", "10 %"))

    document = written(rows)

    assert college_rows(document)[-1] == CollegeRow("college-1", "Fondateurs", "other", "10 %")
    assert tomllib.loads(document)["categories"][-1]["kind"] == "other"
    again = (*(row._replace(weight="1/6") for row in college_rows(document)), CollegeRow("", "Autres", "other", "1/6"))
    assert college_rows(written(again, name="x"))[-1].id == "college-2"


def test_a_college_that_is_taken_out_leaves_with_its_category():
    document = preset_text("scic-sas")
    rows = (college_rows(document)[0]._replace(weight="65 %"), college_rows(document)[1])

    raw = tomllib.loads(edited(document, "x", rows, {}, "fr"))

    assert [college["id"] for college in raw["colleges"]] == ["producteurs", "consommateurs"]
    assert [category["id"] for category in raw["categories"]] == ["producteurs", "consommateurs"]


def test_a_college_that_other_clauses_name_cannot_be_taken_out():
    faults = edited(DOCUMENT, "x", (ROWS[0]._replace(weight="45 %"), *ROWS[1:3]), {}, "fr")

    assert [(fault.path, fault.code) for fault in faults] == [("organs[conseil-cooperatif].seats", "unknown-id")]


def test_a_share_that_changes_forgets_where_the_old_one_was_read():
    document = written(answers={"decisions.ordinary.first.majority.share": "2/3"})

    majority = tomllib.loads(document)["decisions"]["ordinary"]["first"]["majority"]
    assert (majority["share"], majority["article"], "note" in majority) == ("2/3", "not-seen", False)


@pytest.mark.parametrize(
    ("weights", "codes"),
    [
        (("35 %", "35 %", "20 %", "11 %"), ["weights-sum"]),
        (("x", "35 %", "20 %", "10 %"), ["not-a-share"]),
        (("-5 %", "35 %", "20 %", "50 %"), ["not-a-share"]),
        (("0.1.2", "", "20 %", "10 %"), ["not-a-share"]),
    ],
)
def test_faults_are_told_as_for_any_document(weights, codes):
    rows = tuple(row._replace(weight=weight) for row, weight in zip(ROWS, weights, strict=True))

    faults = edited(DOCUMENT, "x", rows, {}, "fr")

    assert [fault.code for fault in faults] == codes


@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_can_become_the_draft_of_a_collective(identity):
    own = sound_statutes(own_document(preset_text(identity), "La Ruche", "fr"))

    assert (own.name, own.illustrative, own.summary) == ("La Ruche", False, None)


def test_a_text_is_kept_as_it_is_or_its_faults_are_told():
    assert rewritten(DOCUMENT) == DOCUMENT
    assert isinstance(rewritten("format = 1"), tuple)


def test_a_kind_of_weighing_keeps_the_terms_that_both_have():
    weighing = changed(weighing="heads")["weighing"]

    assert (weighing["carry"], weighing["abstention"]) == ("heads", "not-counted")
    assert "weight_cap" not in weighing


def test_a_new_kind_of_weighing_leaves_open_what_nobody_has_said():
    weighing = changed(weighing="majority")["weighing"]

    assert (weighing["carry"], weighing["college_tie"]) == ("majority", "?")


def test_a_condition_is_added_and_taken_out():
    added = changed(decisions__ordinary__first__conditions__new="unanimity")
    assert added["decisions"]["ordinary"]["first"]["conditions"][0]["kind"] == "unanimity"

    document = written(answers={"decisions.ordinary.first.conditions.new": "unanimity"})
    gone = edited(document, "x", ROWS, {"decisions.ordinary.first.conditions.1": ""}, "fr")
    assert "conditions" not in tomllib.loads(gone)["decisions"]["ordinary"]["first"]


def test_a_quorum_that_is_taken_out_is_open_and_not_none():
    taken = {"decisions.ordinary.first.quorum.1": "", "decisions.ordinary.first.quorum.2": ""}

    assert tomllib.loads(written(answers=taken))["decisions"]["ordinary"]["first"]["quorum"] == "?"


def test_a_casting_vote_is_given_and_taken_back():
    document = written(answers={"decisions.ordinary.first.casting_vote": "said"})
    given = edited(document, "x", ROWS, {"decisions.ordinary.first.casting_vote.given_to": "chair"}, "fr")
    assert tomllib.loads(given)["decisions"]["ordinary"]["first"]["casting_vote"]["given_to"] == "chair"

    back = edited(given, "x", ROWS, {"decisions.ordinary.first.casting_vote": ""}, "fr")
    assert "casting_vote" not in tomllib.loads(back)["decisions"]["ordinary"]["first"]


def test_a_decision_kind_is_added_by_its_name_and_taken_out():
    added = written(answers={"decisions.new": "Élection du conseil"})
    assert tomllib.loads(added)["decisions"]["election-du-conseil"]["name"] == "Élection du conseil"

    gone = edited(added, "x", ROWS, {"decisions.election-du-conseil.gone": "1"}, "fr")
    assert "election-du-conseil" not in tomllib.loads(gone)["decisions"]


def test_nobody_may_give_a_proxy_or_anybody_again():
    none = changed(proxies="none")
    assert none["proxies"] == "none"


def test_an_empty_line_stands_for_none_where_the_format_has_it():
    assert changed(weighing__weight_cap="")["weighing"]["weight_cap"] == "none"


@pytest.mark.parametrize(
    ("answers", "path", "code"),
    [
        (
            {"decisions.ordinary.first.majority.share": "beaucoup"},
            "decisions.ordinary.first.majority.share",
            "not-a-share",
        ),
        (
            {"decisions.ordinary.first.quorum.1.share": "2"},
            "decisions.ordinary.first.quorum[1].share",
            "share-above-one",
        ),
        ({"decisions.ordinary.ballot": "au hasard"}, "decisions.ordinary.ballot", "unknown-word"),
        ({"weighing": "au poids"}, "weighing.carry", "unknown-word"),
        ({"proxies.limit.proxies": "deux"}, "proxies.limit.proxies", "wrong-kind"),
        ({"proxies.limit.proxies": "9" * 300}, "proxies.limit.proxies", "wrong-kind"),
    ],
)
def test_what_cannot_be_is_judged_by_the_reader_at_its_place(answers, path, code):
    document = written(answers={"proxies": "said"})
    faults = edited(document, "x", ROWS, {"proxies.limit": "fixed", **answers}, "fr")

    assert (path, code) in [(fault.path, fault.code) for fault in faults]
