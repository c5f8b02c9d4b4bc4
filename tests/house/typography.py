"""The typography of a sentence, French or English, and the prose of a document without its code."""

import re
from collections.abc import Iterator

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
    r'"[\d/.,%?\s]+"',  # a share or a hole as documents write them.
    rf"«{NO_BREAK}\?{NO_BREAK}»",  # the hole, quoted.
    r"\w+://[^\s)>]*[^\s)>.,;:!?]",  # an address.
    r"&#?\w+;",  # a character by its name.
    r'\w+ = "[^"]*"',  # a line of a document, as its comments show it.
    r"^\s*\? ",  # the mark of a hole before a line.
)
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


def _plain(line: str) -> Iterator[str]:
    """Give what a line says without its marks: cells of a table one by one."""
    for cell in line.strip("|").split("|"):
        plain = re.sub(r"^[\s>#*+-]+|\*+|</?\w[^>]*>", "", cell).strip()
        if plain and not re.fullmatch(r"[:\s-]+", plain):
            yield plain
