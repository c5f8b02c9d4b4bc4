"""Both catalogues say every sentence of the code and no other, with the same places in both languages."""

import ast
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message

from tests.house.sentences import places_of
from tests.house.shapes import nodes_in
from tests.house.tree import named, place, text_of
from tools.catalogues import LANGUAGES, read, sentences

SAYING = named("govtool/*.py")
Sentence = str | tuple[str, ...]


@cache
def said() -> frozenset[Sentence]:
    """Give every sentence of the code, the pair of a plural one; found once."""
    return frozenset(sentences())


def gaps_of(catalogue: Catalog, expected: frozenset[Sentence]) -> list[str]:
    """Name what a catalogue lacks, what it has too much, and the sentences whose forms or places differ."""
    held = {_id_of(message): message for message in catalogue if message.id}
    return [
        *(f"missing: {sentence}" for sentence in expected - set(held)),
        *(f"no longer said: {sentence}" for sentence in set(held) - expected),
        *(f"kept from before: {message.id}" for message in catalogue.obsolete.values()),
        *(f"{fault}: {sentence}" for sentence, message in held.items() for fault in _faults_of(message)),
    ]


def _id_of(message: Message) -> Sentence:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def _faults_of(message: Message) -> Iterator[str]:
    sources, forms = (words if isinstance(words, tuple | list) else (words,) for words in (message.id, message.string))
    if len(sources) != len(forms):
        yield "not as many forms"
    for source, form in zip(sources, forms, strict=False):
        if not form:
            yield "without words"
        elif places_of(source) != places_of(form):
            yield "other places"
    if message.fuzzy:
        yield "not certain"


def unfilled_in(code: str) -> list[str]:
    """Give the sentences that a module says without filling all their places, or with terms that have no place."""
    return [fault for node in nodes_in(code) for fault in _unfilled(node)]


def _unfilled(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Attribute(attr="say"), args=[ast.Constant(value=str() as said)], keywords=terms):
            yield from _unmatched(said, places_of(said), terms)
        case ast.Call(
            func=ast.Attribute(attr="say_many"),
            args=[ast.Constant(value=str() as one), ast.Constant(value=str() as many), _],
            keywords=terms,
        ):
            yield from _unmatched(many, (places_of(one) | places_of(many)) - {"count"}, terms)
        case _:
            pass


def _unmatched(sentence: str, places: set[str], terms: list[ast.keyword]) -> Iterator[str]:
    given = {term.arg for term in terms}
    if given != places and not (None in given and given - {None} <= places):
        yield sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete_and_current(language: str) -> None:
    assert gaps_of(read(language), said()) == []


def test_french_says_itself() -> None:
    assert [message.id for message in read("fr") if message.id and message.string != message.id] == []


def test_every_place_of_a_sentence_is_filled_where_it_is_said() -> None:
    assert [(place(file), fault) for file in SAYING for fault in unfilled_in(text_of(file) or "")] == []


def test_sentences_have_been_found() -> None:
    assert len(said()) > 300


@pytest.mark.parametrize(
    ("source", "words", "fault"),
    [
        ("Adoptée.", "", "without words: Adoptée."),
        ("{reached} sur {needed}", "{reached} out of {need}", "other places: {reached} sur {needed}"),
        ("{reached} sur {needed}", "{reached}", "other places: {reached} sur {needed}"),
        (("{count} voix", "{count} voix"), ("{count} vote", ""), "without words: ('{count} voix', '{count} voix')"),
        (("{count} voix", "{count} voix"), ("one", "{count} votes"), "other places: ('{count} voix', '{count} voix')"),
        (("{count} voix", "{count} voix"), ("{count}",), "not as many forms: ('{count} voix', '{count} voix')"),
    ],
)
def test_a_faulty_sentence_is_found(source: Sentence, words: Sentence, fault: str) -> None:
    catalogue = Catalog(locale="en")
    catalogue.add(source, words)

    assert gaps_of(catalogue, frozenset({source})) == [fault]


def test_a_sentence_that_is_missing_and_one_that_is_no_longer_said_are_found() -> None:
    catalogue = Catalog(locale="en")
    catalogue.add("Rejetée.", "Rejected.")

    assert gaps_of(catalogue, frozenset({"Adoptée."})) == ["missing: Adoptée.", "no longer said: Rejetée."]


def test_a_sentence_that_is_not_certain_is_found() -> None:
    catalogue = Catalog(locale="en")
    catalogue.add("Adoptée.", "Carried.", flags={"fuzzy"})

    assert gaps_of(catalogue, frozenset({"Adoptée."})) == ["not certain: Adoptée."]


@pytest.mark.parametrize(
    "code",
    [
        "voice.say('{reached} sur {needed}', reached=1)",
        "voice.say('{reached}', reached=1, needed=2)",
        "voice.say('{reached}', **terms, needed=2)",
        "voice.say_many('{count} voix sur {all}', '{count} voix sur {all}', 2)",
    ],
)
def test_a_place_left_empty_is_found(code: str) -> None:
    assert unfilled_in(code) != []


@pytest.mark.parametrize(
    "code",
    [
        "voice.say('{reached} sur {needed}', reached=1, needed=2)",
        "voice.say('{reached} sur {needed}', reached=1, **terms)",
        "voice.say('une table [{{kind}}]')",
        "voice.say_many('une voix', '{count} voix', 2)",
    ],
)
def test_places_that_are_filled_are_no_fault(code: str) -> None:
    assert unfilled_in(code) == []
