"""The book: statutes article by article, beside the functions that apply them and the cases that exercise them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import Final

from govtool.domain.articles import NOT_SEEN, Clause
from govtool.domain.book import Applied, Checked, Kind, applied_by, checked_by
from govtool.domain.records import Json
from govtool.domain.statutes import Statutes
from govtool.wording.articles import article_text
from govtool.wording.language import Voice
from govtool.wording.ordinals import citation_order
from govtool.wording.statutes import statutes_text
from govtool.wording.written.passages import Passage, passage_record
from govtool.wording.written.places import place_of
from govtool.wording.written.plain import STEP, WIDTH, paragraphs, passage_lines, titled, wrapped
from govtool.wording.written.reading import Reading

ANSWER_FORMAT: Final = 1
MOST_CASES: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A case that exercises clauses.

    file: path of its document.
    name: what it shows.
    statutes: name of the statutes that it is decided under.
    kinds: the kinds of clauses that it exercises.
    """

    file: str
    name: str
    statutes: str
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The clauses of one kind in one article.

    kind: their kind; None for what the document leaves open and for what is no clause.
    passages: what they say, each with its words and its note.
    applied: the functions that apply them.
    checked: the rules of law that check them.
    examples: the cases that exercise their kind, those of the same statutes and then the simplest ones first.
    """

    kind: Kind | None
    passages: tuple[Passage, ...]
    applied: tuple[Applied, ...]
    checked: tuple[Checked, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One article of the book.

    title: the article in words, or that nobody has read it, or that this is no clause.
    is_article: whether it is an article that somebody has read.
    topics: its clauses, kind by kind, in the order of the document.
    """

    title: str
    is_article: bool
    topics: tuple[Topic, ...]


def chapters(statutes: Statutes, voice: Voice, examples: Iterable[Example]) -> tuple[Chapter, ...]:
    """Give the articles in their order; last, what nobody has read, what is left open and what is no clause."""
    known = sorted(examples, key=lambda example: (example.statutes != statutes.name, len(example.kinds), example.file))
    last = (article_text(NOT_SEEN, voice), voice.say("Laissé ouvert"), voice.say("Hors des articles"))
    by_title: dict[str, list[Passage]] = {}
    for passage in statutes_text(statutes, voice).every_passage():
        title = passage.article or (last[1] if passage.is_hole else last[2])
        by_title.setdefault(title, []).append(passage)
    read = sorted((title for title in by_title if title not in last), key=citation_order)
    return tuple(
        Chapter(title=title, is_article=title in read, topics=tuple(_topics(by_title[title], known)))
        for title in (*read, *last)
        if title in by_title
    )


def book_text(statutes: Statutes, voice: Voice, examples: Iterable[Example], width: int = WIDTH) -> str:
    """Print the book as wrapped lines of plain text."""
    opening = voice.say(
        "Article par article : les mots du texte, ce qu’ils veulent dire, les fonctions qui les appliquent et les cas "
        "qui les mettent à l’épreuve. Les fonctions sont décrites en anglais, dans leurs propres mots."
    )
    reading = Reading(voice=voice, statutes=statutes)
    lines = [*titled(statutes.name, "=", width), *wrapped(opening, "", "", width)]
    for chapter in chapters(statutes, voice, examples):
        lines += ["", *titled(chapter.title[:1].upper() + chapter.title[1:], "-", width)]
        lines += _unquoted(voice, chapter, width)
        lines += chain.from_iterable(_topic_lines(voice, _placed(reading, topic), width) for topic in chapter.topics)
    return "\n".join(lines)


def _placed(reading: Reading, topic: Topic) -> Topic:
    """Say before each clause of a decision which decision and which call it belongs to; the title says the article."""
    return replace(
        topic,
        passages=tuple(
            replace(passage, article=None, sentences=(*_place(reading, passage.path), *passage.sentences))
            for passage in topic.passages
        ),
    )


def _place(reading: Reading, path: str) -> tuple[str, ...]:
    steps = tuple(path.split("."))
    if steps[0] != "decisions" or len(steps) == 1:
        return ()
    return (reading.voice.say("{place} :", place=place_of(reading, steps)),)


def book_record(statutes: Statutes, voice: Voice, examples: Iterable[Example]) -> Json:
    """Give the book as plain values, every case named."""
    return {
        "format": ANSWER_FORMAT,
        "name": statutes.name,
        "chapters": [
            {
                "title": chapter.title,
                "article": chapter.is_article,
                "topics": [_topic_record(topic) for topic in chapter.topics],
            }
            for chapter in chapters(statutes, voice, examples)
        ],
    }


def _topics(passages: Iterable[Passage], known: Iterable[Example]) -> Iterator[Topic]:
    by_kind: dict[Kind | None, list[Passage]] = {}
    for passage in passages:
        kind = type(passage.clause) if isinstance(passage.clause, Clause) else None
        by_kind.setdefault(kind, []).append(passage)
    for kind, alike in by_kind.items():
        yield Topic(
            kind=kind,
            passages=tuple(alike),
            applied=() if kind is None else applied_by(kind),
            checked=() if kind is None else checked_by(kind),
            examples=tuple(example for example in known if kind in example.kinds),
        )


def _unquoted(voice: Voice, chapter: Chapter, width: int) -> list[str]:
    """Say that nobody has copied the words of an article that somebody has read."""
    passages = chain.from_iterable(topic.passages for topic in chapter.topics)
    if not chapter.is_article or any(passage.quote for passage in passages):
        return []
    return wrapped(voice.say("Les mots de cet article ne sont pas relevés dans le document."), STEP, STEP, width)


def _topic_lines(voice: Voice, topic: Topic, width: int) -> Iterator[str]:
    for passage in topic.passages:
        yield from passage_lines(voice, passage, STEP, width)
    if topic.kind is None:
        return
    yield from chain.from_iterable(_applied_lines(voice, applied, width) for applied in topic.applied)
    if not topic.applied:
        yield from _noted(voice.say("Aucune fonction de décision ne l’applique : il est montré et comparé."), width)
    for file, rules in groupby(topic.checked, key=file_of):
        codes = voice.list_of(rule.code for rule in rules)
        yield from _noted(voice.say("Vérifié au regard de la loi par {codes} ({file}).", codes=codes, file=file), width)
    if topic.applied:
        yield from _example_lines(voice, topic.examples, width)


def _applied_lines(voice: Voice, applied: Applied, width: int) -> Iterator[str]:
    place = voice.say(
        "Appliqué par {function} ({file}, ligne {line}) :",
        function=applied.name,
        file=file_of(applied),
        line=applied.line,
    )
    yield from _noted(place, width)
    yield from paragraphs(tuple(filter(None, applied.docstring.splitlines())), STEP * 4, width)


def _example_lines(voice: Voice, examples: tuple[Example, ...], width: int) -> Iterator[str]:
    if not examples:
        yield from _noted(voice.say("Aucun cas ne le met à l’épreuve."), width)
        return
    yield from _noted(voice.say("Mis à l’épreuve par :"), width)
    for example in examples[:MOST_CASES]:
        yield from wrapped(f"{example.file} ({example.name})", STEP * 4, STEP * 5, width)
    others = len(examples) - MOST_CASES
    if others > 0:
        more = voice.say_many("et {count} autre cas", "et {count} autres cas", others)
        yield from wrapped(more, STEP * 4, STEP * 5, width)


def _noted(sentence: str, width: int) -> list[str]:
    return wrapped(f"→ {sentence}", STEP * 2, STEP * 3, width)


def _topic_record(topic: Topic) -> Json:
    return {
        "kind": None if topic.kind is None else topic.kind.__name__,
        "passages": [passage_record(passage) for passage in topic.passages],
        "functions": [
            {
                "name": applied.name,
                "file": file_of(applied),
                "line": applied.line,
                "docstring": applied.docstring,
            }
            for applied in topic.applied
        ],
        "rules": [{"code": rule.code, "file": file_of(rule), "says": rule.says} for rule in topic.checked],
        "cases": [{"file": example.file, "name": example.name} for example in topic.examples],
    }


def file_of(applied: Applied | Checked) -> str:
    """Give the file of a function or of a rule, from the top of the project."""
    return f"{applied.module.replace('.', '/')}.py"
