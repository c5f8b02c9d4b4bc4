"""Templates say everything through the catalogues, with every place filled."""

from pathlib import Path

import pytest

from tests.house.templates import unfilled_in, unsaid_in
from tests.house.tree import named, place, text_of
from tools.catalogues import sentences

TEMPLATES = named("templates/*.html")


@pytest.mark.parametrize("file", TEMPLATES, ids=place)
def test_a_template_says_nothing_beside_its_sentences(file: Path) -> None:
    assert unsaid_in(text_of(file) or "") == []


@pytest.mark.parametrize("file", TEMPLATES, ids=place)
def test_a_template_fills_every_place_of_its_sentences(file: Path) -> None:
    assert unfilled_in(text_of(file) or "") == []


def test_the_sentences_of_templates_are_in_the_catalogues() -> None:
    assert "Aller au contenu" in set(sentences())


@pytest.mark.parametrize(
    ("template", "unsaid"),
    [
        ("<p>Votes ouverts</p>", ["Votes ouverts"]),
        ("<p>{{ name }} : {{ sentence }}</p>", [":"]),
        ("<p>{{ share }} %</p>", ["%"]),
        ('<img alt="Le quorum" src="{{ address }}">', ["Le quorum"]),
        ('<a aria-label="{{ name }} vote" href="#">{{ name }}</a>', ["vote"]),
        ("{% if open %}Voter{% endif %}", ["Voter"]),
        ('<p class="row">{{ say("Votes ouverts") }}</p>', []),
        ("{# Blocks: title, main. #}{% block main %}<h1>{{ title }}</h1>{% endblock %}", []),
        ('<a href="{{ address }}">{{ number }}.</a> <b>govtool</b>', []),
    ],
)
def test_words_beside_the_sentences_are_found(template: str, unsaid: list[str]) -> None:
    assert unsaid_in(template) == unsaid


@pytest.mark.parametrize(
    ("template", "unfilled"),
    [
        ('{{ say("{used} sur {all}", used=1) }}', ["{used} sur {all}"]),
        ('{{ say("Voter", title=title) }}', ["Voter"]),
        ('{% if open %}{{ say_many("une voix", "{count} voix sur {all}", 2) }}{% endif %}', ["une voix"]),
        ('{{ say("{used} sur {all}", used=1, all=2) }}', []),
        ('{{ say_many("une voix", "{count} voix", 2) }}', []),
        ("{{ say(label) }}", []),
    ],
)
def test_a_place_left_empty_in_a_template_is_found(template: str, unfilled: list[str]) -> None:
    assert unfilled_in(template) == unfilled
