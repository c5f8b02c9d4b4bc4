"""The typography of sentences, French and English: `python -m tools.typography FILE.toml …` mends documents.

It gives the texts and comments of presets and cases their spaces, apostrophes and ellipses; a test names what is left.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

NARROW, NO_BREAK = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
BOTH = {
    "straight apostrophe": r"'",
    "straight quotes": r'"',
    "three dots for an ellipsis": r"\.\.\.",
}
RULES = {
    "fr": {
        "no narrow no-break space before ; ! ? %": rf"(?:^|[^{NARROW}!?])[;!?%]",
        "no no-break space before :": rf"(?:^|[^{NO_BREAK}]):(?=[\s)»]|$)",
        "no no-break space inside «": rf"«(?!{NO_BREAK})",
        "no no-break space inside »": rf"(?<!{NO_BREAK})»",
        "English quotes": r"[“”]",
        **BOTH,
    },
    "en": {
        "space before ; : ! ? %": r"\s[;:!?%](?=\s|$)",
        "French quotes": r"[«»]",
        **BOTH,
    },
}
LITERALS = (
    r"`[^`]*`",  # code.
    r"\[?\{\{.*?\}\}\]?",  # a table of a document, its braces doubled for the places of a sentence.
    r"\{\w*\}",  # a place of a sentence.
    r'"(?:[\d/.,%?\s]+|[a-z]+(?:-[a-z]+)+)"|\["[^\]]*"\]',  # a share, a hole, a word or a list as documents write them.
    rf"«{NO_BREAK}\?{NO_BREAK}»",  # the hole, quoted.
    r"\w+://[^\s)>]*[^\s)>.,;:!?]",  # an address.
    r"&#?\w+;",  # a character by its name.
    r'\w+ = "[^"]*"',  # a line of a document, as its comments show it.
    r"^\s*\? ",  # the mark of a hole before a line.
)
MASK = "\ue000"
MENDS = {
    "fr": (
        (r"(?<=[^\s!?])\s?(?=[;!?%])", NARROW),
        (r"(?<=\S)\s?(?=:(?=[\s)»]|$))", NO_BREAK),
        (r"«\s?", f"«{NO_BREAK}"),
        (r"\s?»", f"{NO_BREAK}»"),
        (r"'", "’"),
        (r"\.\.\.", "…"),
    ),
    "en": ((r"\s(?=[;:!?%](?=\s|$))", ""), (r"'", "’"), (r"\.\.\.", "…")),
}
TOLD = ("name", "note", "quote", "text", "fr", "en", "source", "sources", "fault")
COMMENTED = r"((?:[^\"#]|\"(?:[^\"\\]|\\.)*\")*)(.*)"
SAID = rf'((?:^\s*|\b({"|".join(TOLD)}) = \[?))"((?:[^"\\]|\\.)*)"'
FENCES = r"^(```|~~~).*?^\1"
WORDS = {
    "fr": {"le", "la", "les", "des", "une", "un", "du", "de", "est", "et", "dans", "pour", "qui", "que", "pas", "au"},
    "en": {"the", "of", "and", "is", "to", "in", "for", "with", "that", "are", "it", "by", "an", "not", "from", "this"},
}


def faults_of(text: str, language: str) -> list[str]:
    """Name the faults of typography of a text in `fr` or `en`, each with the place where it stands."""
    clean = re.sub("|".join(LITERALS), "x", text, flags=re.MULTILINE)
    return [
        f"{rule}: {clean[max(0, found.start() - 20) : found.end() + 10]!r}"
        for rule, pattern in RULES[language].items()
        for found in re.finditer(pattern, clean)
    ]


def language_of(text: str) -> str | None:
    """Guess the language of a text by its small words; None when they do not tell."""
    words = re.findall(r"\w+", text.lower())
    french, english = (sum(word in WORDS[language] for word in words) for language in ("fr", "en"))
    return None if french == english else "fr" if french > english else "en"


def prose_of(document: str) -> Iterator[tuple[str, str]]:
    """Give each passage of a Markdown document with its language, code, addresses and comments left out.

    A passage too short to tell is in the language of the one before.
    """
    document = re.sub(FENCES, "", document, flags=re.MULTILINE | re.DOTALL)
    document = re.sub(r"<!--.*?-->", "", document, flags=re.DOTALL)
    document = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", document)
    language = None
    for passage in re.split(r"\n\s*\n", document):
        language = language_of(passage) or language
        if language:
            yield from ((plain, language) for line in passage.splitlines() for plain in _plain(line))


def mended(text: str, language: str) -> str:
    """Give a text with the spaces, apostrophes and ellipses of its language; its literals stay as they are."""
    literals: list[str] = []
    masked = re.sub("|".join(LITERALS), lambda found: literals.append(found[0]) or MASK, text, flags=re.MULTILINE)
    for pattern, right in MENDS[language]:
        masked = re.sub(pattern, right, masked)
    return re.sub(MASK, lambda _: literals.pop(0), masked)


def mended_document(toml: str) -> str:
    """Give a preset or a case whose texts and comments are mended."""
    return "\n".join(_mended_line(line) for line in toml.split("\n"))


def _mended_line(line: str) -> str:
    code, comment = re.fullmatch(COMMENTED, line).groups()  # type: ignore[union-attr] # it matches every line.
    code = re.sub(SAID, lambda found: f'{found[1]}"{_mended_string(found[3], found[2])}"', code)
    return code + mended(comment, _language_of(comment))


def _mended_string(written: str, key: str | None) -> str:
    text = written.replace(r"\"", '"')
    return mended(text, _language_of(text, key)).replace('"', r"\"")


def _language_of(text: str, key: str | None = None) -> str:
    return "en" if key == "en" else language_of(text) or "fr"


def _plain(line: str) -> Iterator[str]:
    """Give what a line says without its marks: cells of a table one by one."""
    for cell in line.strip("|").split("|"):
        plain = re.sub(r"^[\s>#*+-]+|\*+|</?\w[^>]*>", "", cell).strip()
        if plain and not re.fullmatch(r"[:\s-]+", plain):
            yield plain


def main() -> None:
    """Mend the documents named on the command line."""
    for file in map(Path, sys.argv[1:]):
        file.write_text(mended_document(file.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
