"""Bring the catalogues up to date with the sentences of code and templates: `python -m tools.catalogues`.

New sentences come into both; the French ones say themselves, the English ones are left empty for a person to write,
and a test stays red until they are. Sentences that the code no longer says go.
"""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
CODE = ROOT / "govtool"
SAYING = ((CODE, ("**.py", "python")), (ROOT / "templates", ("**.html", "jinja2")))
CATALOGUES = CODE / "wording" / "translations"
KEYWORDS = {"say": None, "mark": None, "say_many": (1, 2)}
LANGUAGES = ("fr", "en")


def sentences() -> Iterator[str | tuple[str, ...]]:
    """Give every sentence of code and templates, the pair of a plural one, in alphabetical order."""
    found = {
        message
        for folder, method in SAYING
        for _, _, message, _, _ in extract_from_dir(folder, [method], keywords=KEYWORDS, comment_tags=())
        if message
    }
    found -= {message[0] for message in found if isinstance(message, tuple)}  # said alone, the first of a pair serves.
    return iter(sorted(found, key=lambda message: message if isinstance(message, str) else message[0]))


def read(language: str) -> Catalog:
    """Read one catalogue; an empty one when there is none yet."""
    file = path_of(language)
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as source:
        return read_po(source, locale=language)


def path_of(language: str) -> Path:
    """Give the file of a catalogue."""
    return CATALOGUES / language / "LC_MESSAGES" / "messages.po"


def updated(language: str) -> Catalog:
    """Give a catalogue with every sentence of the code and no other."""
    before = read(language)
    after = Catalog(locale=language, charset="utf-8", fuzzy=False, header_comment=f"# govtool, {language}")
    for sentence in sentences():
        known = before.get(sentence if isinstance(sentence, str) else sentence[0])
        after.add(sentence, translation(language, sentence, known))
    return after


def translation(language: str, sentence: str | tuple[str, ...], known: Message | None) -> str | tuple[str, ...]:
    """Give what a catalogue says for a sentence: itself in French, what is known already, or nothing yet."""
    if language == "fr":
        return sentence
    if known is not None and known.string and isinstance(known.string, str) == isinstance(sentence, str):
        return known.string if isinstance(known.string, str) else tuple(known.string)
    return "" if isinstance(sentence, str) else ("", "")


def main() -> None:
    """Write both catalogues."""
    for language in LANGUAGES:
        file = path_of(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        catalogue = updated(language)
        with file.open("wb") as target:
            write_po(target, catalogue, width=0, omit_header=False, no_location=True)
        text = file.read_text(encoding="utf-8").splitlines(keepends=True)
        stamps = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Generated-By", "Report-Msgid")
        file.write_text("".join(line for line in text if not any(stamp in line for stamp in stamps)), encoding="utf-8")
        open_ones = [message.id for message in read(language) if message.id and not all_said(message)]
        print(f"{language}: {len(open_ones)} sentences without words", *open_ones, sep="\n  ")


def all_said(message: Message) -> bool:
    """Say whether a message has words, in all its forms."""
    return all(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


if __name__ == "__main__":
    main()
