"""Plain text: passages and sections as wrapped lines for a terminal."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from govtool.wording.language import Voice
from govtool.wording.written.passages import Passage, Section

WIDTH: Final = 100
STEP: Final = "  "


def page(voice: Voice, title: str, notices: tuple[str, ...], sections: tuple[Section, ...], width: int) -> list[str]:
    """Give a title, notices and sections as wrapped lines, one article after the other."""
    lines = [*titled(title, "=", width), *paragraphs(notices, "", width)]
    for section in sections:
        lines += _section(voice, section, 0, width)
    return [line.rstrip(" ") for line in lines]


def titled(title: str, mark: str, width: int) -> list[str]:
    """Give a title with a line under it."""
    lines = wrap(title, width)
    return [*lines, mark * max((len(line) for line in lines), default=0)]


def paragraphs(texts: tuple[str, ...], indent: str, width: int) -> list[str]:
    """Give texts one under the other."""
    return [line for text in texts for line in wrapped(text, indent, indent, width)]


def _section(voice: Voice, section: Section, depth: int, width: int) -> Iterator[str]:
    yield ""
    if depth:
        yield f"{STEP * depth}{section.title}"
    else:
        yield from titled(section.title, "-", width)
    for passage in section.passages:
        yield from passage_lines(voice, passage, STEP * (depth + 1), width)
    for inner in section.sections:
        yield from _section(voice, inner, depth + 1, width)


def passage_lines(voice: Voice, passage: Passage, indent: str, width: int) -> Iterator[str]:
    """Give the sentences one a line, the article after the last, then the words of the article and the note."""
    *others, last = passage.sentences
    ends = last if passage.article is None else f"{last} ({passage.article})"
    first, below = f"{indent}{'?' if passage.is_hole else '•'} ", f"{indent}  "
    for rank, sentence in enumerate((*others, ends)):
        yield from wrapped(sentence, below if rank else first, below, width)
    if passage.quote is not None:
        yield from wrapped(voice.say("« {quote} »", quote=passage.quote), below, below, width)
    if passage.note is not None:
        yield from wrapped(voice.say("Note : {note}", note=passage.note), below, below, width)


def wrapped(text: str, first: str, following: str, width: int) -> list[str]:
    """Give a text as lines, the first one and the following ones with their own indent."""
    return wrap(
        text, width, initial_indent=first, subsequent_indent=following, break_long_words=False, break_on_hyphens=False
    )
