"""French and English sentences follow their typography: catalogues, presets, cases, documents, pages, commands."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from govtool.cli import govtool
from tests.house.tree import named, place, text_of
from tools.catalogues import LANGUAGES, read
from tools.typography import COMMENTED, NARROW, NO_BREAK, TOLD, faults_of, language_of, prose_of

TOML = named("govtool/presets/data/*.toml", "tests/*.toml", "docs/*.toml")
PROSE = named("*.md")  # the sentences of templates are in the catalogues.
DESCRIPTIONS = "govtool/presets/data/descriptions/"
TEXTS = named("tests/wording/texts/*.txt")


def told_in(raw: object, key: str = "", whole: str | None = None) -> Iterator[tuple[str, str]]:
    """Give every text of a document that people read, with its language: French unless it says otherwise.

    whole: the language of a document that people read whole, as the descriptions of the formats; None for others.
    """
    if isinstance(raw, dict):
        for inner, value in raw.items():
            yield from told_in(value, inner, whole)
    elif isinstance(raw, list):
        for item in raw:
            yield from told_in(item, key, whole)
    elif isinstance(raw, str) and (whole or key in TOLD):
        yield raw, whole or ("en" if key == "en" else language_of(raw) or "fr")


def comments_in(text: str) -> Iterator[tuple[str, str]]:
    """Give every comment of a document, with its language."""
    for line in text.splitlines():
        comment = (re.fullmatch(COMMENTED, line) or ["", "", ""])[2].strip("# ")
        if comment:
            yield comment, language_of(comment) or "fr"


def sentences_of(language: str) -> Iterator[str]:
    """Give every sentence of a catalogue, plural forms one by one."""
    for message in read(language):
        yield from message.string if isinstance(message.string, tuple) else [str(message.string)] if message.id else []


def helps_of(command: click.Command) -> Iterator[str]:
    """Give the passages of the help of a command, of its options and of the commands below it."""
    yield from re.split(r"\n\s*\n", command.help or "")
    yield from (option.help or "" for option in command.params if isinstance(option, click.Option))
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from helps_of(command.get_command(context, name) or command)


def faults_among(texts: Iterator[tuple[str, str]]) -> list[str]:
    """Name the faults of texts given with their languages."""
    return [fault for text, language in texts for fault in faults_of(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_catalogue_follows_its_typography(language: str) -> None:
    assert faults_among((sentence, language) for sentence in sentences_of(language)) == []


@pytest.mark.parametrize("file", TOML, ids=place)
def test_every_text_and_comment_of_a_preset_or_case_follows_its_typography(file: Path) -> None:
    text, whole = text_of(file) or "", file.stem if place(file).startswith(DESCRIPTIONS) else None

    assert faults_among(comments_in(text)) == []
    assert faults_among(told_in(tomllib.loads(text), whole=whole)) == []


@pytest.mark.parametrize("file", PROSE, ids=place)
def test_every_passage_of_a_document_follows_its_typography(file: Path) -> None:
    assert faults_among(prose_of(text_of(file) or "")) == []


@pytest.mark.parametrize("file", TEXTS, ids=place)
def test_every_line_of_a_text_said_whole_follows_its_typography(file: Path) -> None:
    language = file.stem.rpartition(".")[2]

    assert faults_among((line, language) for line in (text_of(file) or "").splitlines()) == []


def test_the_help_of_every_command_follows_its_typography() -> None:
    assert faults_among((passage, language_of(passage) or "en") for passage in helps_of(govtool)) == []


def test_texts_have_been_found() -> None:
    assert len(TOML) > 30
    assert len(TEXTS) > 4
    assert min(len(list(sentences_of(language))) for language in LANGUAGES) > 300


@pytest.mark.parametrize(
    "text",
    [
        f"oui{NARROW}; non",
        f"est-ce voté{NARROW}?",
        f"12,5{NARROW}% des voix",
        f"Le vote{NO_BREAK}: pour",
        f"dire «{NO_BREAK}oui{NO_BREAK}» ici",
        f"l’élément «{NO_BREAK}?{NO_BREAK}» du document",
        "l’article 21…",
        "à 18:30, `it's : code!` et {place}",
        'une part comme "2/5" ou "40 %", ou "not-seen"',
        'une liste comme ["a", "b"]',
        'une liste vide ; [{{kind = "none"}}]'.replace(" ;", f"{NARROW};"),
        "la page https://example.org/a?b;c est là",
    ],
)
def test_a_right_french_text_has_no_fault(text: str) -> None:
    assert faults_of(text, "fr") == []


@pytest.mark.parametrize(
    "text",
    [
        "oui ; non",
        "oui; non",
        f"oui{NO_BREAK}; non",
        "est-ce voté ?",
        "quel vote !",
        "12,5 % des voix",
        "12,5% des voix",
        "Le vote : pour",
        "Le vote: pour",
        f"Le vote{NARROW}: pour",
        "Le vote :",
        "dire « oui » ici",
        f"dire «{NARROW}oui{NARROW}» ici",
        "dire «oui» ici",
        "l'article",
        'dire "oui" ici',
        "dire “oui” ici",
        "et ainsi de suite...",
    ],
)
def test_a_fault_in_a_french_text_is_found(text: str) -> None:
    assert faults_of(text, "fr") != []


@pytest.mark.parametrize(
    "text",
    ["yes; no", "is it carried?", "12.5% of the votes", "The vote: for", "say “yes” here", "Colette’s vote…"],
)
def test_a_right_english_text_has_no_fault(text: str) -> None:
    assert faults_of(text, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "yes ; no",
        "is it carried ?",
        f"is it carried{NARROW}?",
        "12.5 % of the votes",
        f"The vote{NO_BREAK}: for",
        'say "yes" here',
        f"say «{NO_BREAK}yes{NO_BREAK}» here",
        "Colette's vote",
        "and so on...",
    ],
)
def test_a_fault_in_an_english_text_is_found(text: str) -> None:
    assert faults_of(text, "en") != []


def test_the_prose_of_a_document_leaves_out_code_addresses_and_tables_rules() -> None:
    document = """# Le vote et le quorum

```toml
share = "2/5" # the share of the members ; quoted
```

Voir [le guide](docs/guide.md?a;b) et `l'option`.

<!-- the author : nobody -->

| collège | poids |
|:---|---:|
| Salariés | de 40 % |
"""

    assert list(prose_of(document)) == [
        ("Le vote et le quorum", "fr"),
        ("Voir le guide et `l'option`.", "fr"),
        ("collège", "fr"),
        ("poids", "fr"),
        ("Salariés", "fr"),
        ("de 40 %", "fr"),
    ]


def test_a_passage_is_judged_in_its_own_language() -> None:
    document = "Le vote est pour les membres : oui.\n\nThe vote is for the members: yes.\n"

    assert faults_among(prose_of(document)) == ["no no-break space before :: 'est pour les membres : oui.'"]


def test_a_text_and_a_comment_of_a_preset_are_read() -> None:
    text = 'name = "Le n° # 1" # un rang: le premier\n[[colleges]]\nnote = "oui ; non"\nid = "a ; b"\n'

    assert [said for said, _ in comments_in(text)] == ["un rang: le premier"]
    assert list(told_in(tomllib.loads(text))) == [("Le n° # 1", "fr"), ("oui ; non", "fr")]
    assert ("a ; b", "en") in told_in(tomllib.loads(text), whole="en")
