"""Minutes say what became of each resolution, who signs, what the secretary wrote, and what is still missing."""

from dataclasses import replace

import pytest

from govtool.documents.blocks import Heading, Paragraph, Picture, Signatures
from govtool.domain.assembly_facts import ItemState
from govtool.domain.minutes import Mention, MinutesNumber
from govtool.domain.statutes import BallotMode, LegalForm
from govtool.presets.documents import preset
from tests.documents.composed import LETTERHEAD, composed, draft_of
from tests.factories.held_assemblies import (
    ADOPTED,
    SEAL,
    STATUTES,
    WRITTEN,
    decided,
    held_assembly,
    item,
    poll,
)
from tests.factories.polls import BY_HEADS
from tests.factories.written_documents import as_text, texts_in

LANGUAGES = ("fr", "en")
GAPS = {
    LegalForm.SCIC_SA: ("R225-106", 7, 6),
    LegalForm.SCIC_SARL: ("R223-24", 7, 6),
    LegalForm.SCIC_SAS: ("art.", 6, 0),
    LegalForm.ASSOCIATION: ("art.", 6, 0),
}
CHAIR, SECRETARY = "Présidence de séance", "Secrétariat de séance"
NUMBER = "## Résolution n°\xa0"


def part_of(text: str, title: str) -> str:
    """Give the part of a text under one heading, up to the next."""
    return text.split(f"{title}\n\n", 1)[1].split("\n#", 1)[0]


@pytest.mark.parametrize(
    ("title", "state", "said"),
    [
        ("Retirée", ItemState.WITHDRAWN, "retirée avant le vote"),
        ("Oubliée", ItemState.NOT_PUT, "n’a pas été mise aux voix"),
    ],
)
def test_a_resolution_that_was_not_voted_on_is_neither_adopted_nor_rejected(
    title: str, state: ItemState, said: str
) -> None:
    text = as_text(composed(held_assembly(item(1, title, state=state))))

    told = part_of(text, f"{NUMBER}1\xa0: {title}")
    assert said in told
    assert "elle n’est ni adoptée ni rejetée" in told
    assert "Texte inscrit à l’ordre du jour" in told
    assert "Résultat" not in told


def test_one_quorum_among_several_makes_plain_minutes() -> None:
    assert composed().title == "Procès-verbal"


def test_an_annulled_poll_is_told_with_its_reason_and_as_an_incident() -> None:
    text = as_text(composed())

    told = part_of(text, f"{NUMBER}3\xa0: Porter l’adhésion à dix euros")
    assert "il ne décide rien. Motif\xa0: Ouvert par erreur." in told
    assert "le scrutin n°\xa01 a été annulé" in part_of(text, "# Incidents de séance")


def test_a_tie_that_the_chair_decided_is_told_with_her_choice_and_when() -> None:
    told = part_of(as_text(composed()), f"{NUMBER}4\xa0: Choisir la salle")

    assert "les voix sont exactement partagées\u202f; celle du président décide\xa0: pour." in told
    assert "complétée à 14\xa0h\xa045 (Europe/Paris)" in told
    assert "Résultat\xa0: Adoptée." in told


def test_the_way_of_voting_is_told() -> None:
    text = as_text(composed())

    by_hands = part_of(text, f"{NUMBER}1\xa0: Approuver les comptes")
    named = part_of(text, f"{NUMBER}2\xa0: Ouvrir un neuvième dépôt")
    assert "à main levée, compté dans la salle à 14\xa0h\xa010 (Europe/Paris)" in by_hands
    assert "par bulletins nominatifs, ouvert à 14\xa0h\xa012" in named


def test_a_second_round_and_a_poll_of_another_day_say_so() -> None:
    later = poll(2, 60 * 24, 60 * 24 + 5, decided(ADOPTED, 10), round=2)

    text = as_text(composed(held_assembly(item(1, "Un dépôt", later))))

    assert "second tour, par bulletins nominatifs, ouvert le samedi 13 juin 2026 à 14\xa0h\xa000 (Europe/Paris)" in text


def test_heads_counted_together_have_no_weights() -> None:
    sheet = replace(ADOPTED, colleges=(replace(ADOPTED.colleges[0], id="members"),))
    sarl = preset("scic-sarl")

    document = composed(held_assembly(item(1, "Un dépôt", poll(1, 1, 2, decided(sheet, 2, BY_HEADS)))), statutes=sarl)

    text = part_of(as_text(document), f"{NUMBER}1\xa0: Un dépôt")
    assert "Tous les membres | 4 " in text
    assert "Voix portées par les collèges" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", list(GAPS))
def test_a_draft_names_each_gap_with_its_article_where_one_asks_for_it(form: LegalForm, language: str) -> None:
    article, gaps, cited = GAPS[form]

    document = draft_of(form, language)

    opening = {"fr": "[à compléter", "en": "[to be completed"}[language]
    named = [text for text in texts_in(document, Paragraph) if text.startswith(opening)]
    assert len(named) == gaps
    assert len([text for text in named if article in text]) == cited
    assert document.watermark == {"fr": "Projet", "en": "Draft"}[language]


def test_the_incidents_of_a_public_company_have_an_article_of_their_own() -> None:
    gap = "[à compléter\xa0: incidents de séance, code de commerce, art. R225-99]"

    assert gap in as_text(draft_of(LegalForm.SCIC_SA))


def test_sealed_minutes_have_their_number_and_digests_and_no_gap() -> None:
    document = composed()

    text = as_text(document)
    assert (document.watermark, document.dated) == ("", SEAL.sealed_at)
    assert document.reference == "Registre des délibérations, n°\xa03 de l’année 2026"
    assert SEAL.digest in text
    assert SEAL.previous in text
    assert "à compléter" not in text


def test_minutes_that_correct_others_name_them() -> None:
    seal = replace(SEAL, corrects=MinutesNumber(year=2025, number=7))

    text = as_text(composed(written={**WRITTEN, Mention.CORRECTION: "Un nom manquait."}, seal=seal))

    assert "rectifie le n°\xa07 de l’année 2025" in text
    assert "Motif de la correction\xa0: Un nom manquait." in text
    assert "Motif de la correction" not in as_text(composed())


@pytest.mark.parametrize(
    ("form", "places"),
    [
        (LegalForm.SCIC_SA, (CHAIR, "Premier scrutateur", "Second scrutateur", SECRETARY)),
        (LegalForm.SCIC_SARL, ("Gérance", CHAIR)),
        (LegalForm.ASSOCIATION, (CHAIR, SECRETARY)),
    ],
)
def test_places_to_sign_follow_the_legal_form(form: LegalForm, places: tuple[str, ...]) -> None:
    assert [block.people for block in draft_of(form).blocks if isinstance(block, Signatures)] == [places]


def test_those_who_were_named_sign() -> None:
    signatures = [block.people for block in composed().blocks if isinstance(block, Signatures)]

    assert signatures == [("Anne Le Goff, présidente de séance", "Maëlle Garandel, secrétaire de séance")]


def test_what_the_secretary_wrote_is_told_word_for_word() -> None:
    text = 'Un <b>échange</b>.\n#set page(width: 1pt)\n\n"Fin" \\ & $x$'

    document = composed(written={**WRITTEN, Mention.DEBATES: text})

    said = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert "Un <b>échange</b>.\n#set page(width\xa0: 1pt)" in said
    assert '"Fin" \\ & $x$' in said


def test_a_text_of_blanks_is_still_a_gap() -> None:
    written = {**WRITTEN, Mention.DEBATES: " \n\t\n"}

    assert "[à compléter\xa0: résumé des débats]" in as_text(composed(written=written, seal=None))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_zone_is_printed_with_the_hours_of_the_meeting(language: str) -> None:
    held = held_assembly()
    far = replace(held, collective=replace(held.collective, zone="Indian/Reunion"))
    opened = {"fr": "16\xa0h\xa000 (Indian/Reunion)", "en": "16:00 (Indian/Reunion)"}[language]

    assert opened in as_text(composed(far, language=language))


def test_only_english_minutes_say_that_they_are_a_translation() -> None:
    sentence = "This is a translation: only the French text is authentic."

    assert texts_in(composed(language="en"), Paragraph)[0] == sentence
    assert "raduction" not in as_text(composed())


def test_an_invented_collective_is_said_to_be_invented() -> None:
    held = held_assembly()
    invented = replace(held, collective=replace(held.collective, invented=True))

    assert texts_in(composed(invented), Paragraph)[0].startswith("Démonstration\xa0: ce collectif")
    assert "inventés" not in as_text(composed(held))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_have_the_same_blocks(language: str) -> None:
    document = composed(language=language)

    assert (document.language, document.letterhead) == (language, LETTERHEAD)
    headings = [block.level for block in document.blocks if isinstance(block, Heading)]
    assert headings == [1] * 7 + [2] * 6 + [1] * 4 + [2] * 3


def test_the_agenda_is_exhausted_only_when_nothing_is_left() -> None:
    voted = item(1, "Un dépôt", poll(1, 1, 2, decided(ADOPTED, 2)))
    done = held_assembly(voted, item(2, "Retirée", state=ItemState.WITHDRAWN))

    assert "L’ordre du jour étant épuisé, la séance est levée à 15\xa0h\xa000" in as_text(composed(done))
    assert "épuisé" not in as_text(composed(held_assembly(voted, item(2, "Oubliée", state=ItemState.NOT_PUT))))


def test_an_assembly_under_way_has_a_draft_too() -> None:
    held = held_assembly(item(1, "Un dépôt", state=ItemState.STANDING))
    under_way = replace(held, meeting=replace(held.meeting, closed_at=None))

    text = as_text(composed(under_way, {}, None))

    assert "La séance n’est pas encore levée." in text
    assert "rien n’est encore décidé" in text
    assert "Clôture de la séance\xa0: pas encore" in text


def test_each_picture_has_ids_of_its_own_and_no_class() -> None:
    pictures = [block.svg for block in composed().blocks if isinstance(block, Picture)]

    assert ['id="r1-1-t"' in pictures[0], 'id="r2-1-t"' in pictures[1], 'id="r4-1-t"' in pictures[2]] == [True] * 3
    assert [svg for svg in pictures if "class=" in svg] == []


def test_the_same_facts_give_the_same_document() -> None:
    assert composed() == composed()


def test_the_rule_is_named_with_its_call_and_the_version_of_the_statutes() -> None:
    rule = "«\xa0Assemblée générale ordinaire\xa0», sur première convocation, statuts en version\xa02."

    assert rule in as_text(composed())


def test_what_the_secretary_types_is_set_with_the_typography_of_french() -> None:
    written = {
        Mention.DEBATES: 'L\'achat : 6 000 euros... "Oui" ; voir https://exemple.fr:80/a?b',
        Mention.SIGNATORIES: "Anne L'Hostis",
    }

    document = composed(written=written)

    assert 'L’achat\u00a0: 6\u202f000 euros… "Oui"\u202f; voir https://exemple.fr:80/a?b' in as_text(document)
    assert "________ Anne L’Hostis" in as_text(document)


def test_papers_counted_in_the_room_are_a_secret_ballot() -> None:
    kinds = {name: replace(kind, ballot=BallotMode.SECRET) for name, kind in STATUTES.decisions.items()}

    document = composed(statutes=replace(STATUTES, decisions=kinds))

    assert "au scrutin secret, par bulletins de papier dépouillés dans la salle" in as_text(document)
    assert "main levée" not in as_text(document)
