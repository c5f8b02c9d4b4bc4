"""Passages: what a text about the statutes is made of."""

from dataclasses import dataclass

from govtool.domain.articles import NOT_SEEN, Article, Clause, Source
from govtool.domain.holes import Hole
from govtool.domain.records import Json, article_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What one clause says, in sentences.

    path: the path of the clause in the document, such as `colleges.salaries`.
    sentences: one or more, in the language of the voice.
    clause: the clause that is worded; a hole where the document leaves it open; None for what is no clause.
    article: where it comes from, in words; None for what is no clause.
    quote: the words of the article in French, exactly, when somebody has read them.
    note: a remark of whoever wrote the document, in French.
    """

    path: str
    sentences: tuple[str, ...]
    clause: Clause | Hole | None = None
    article: str | None = None
    quote: str | None = None
    note: str | None = None

    @property
    def is_hole(self) -> bool:
        """Whether the document leaves this open."""
        return isinstance(self.clause, Hole)

    @property
    def text(self) -> str:
        """The sentences one after the other."""
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Passages under one title.

    key: short name of the section, the same in both languages.
    title: title in the language of the voice.
    passages: what stands directly under the title.
    sections: sections inside this one.
    """

    key: str
    title: str
    passages: tuple[Passage, ...] = ()
    sections: tuple["Section", ...] = ()

    def every_passage(self) -> tuple[Passage, ...]:
        """Give the passages of this section and of those inside it, in order."""
        inner = tuple(passage for section in self.sections for passage in section.every_passage())
        return (*self.passages, *inner)


def passage_record(passage: Passage) -> Json:
    """Give a passage as plain values; `open` where the document leaves it open."""
    return {
        "path": passage.path,
        "sentences": list(passage.sentences),
        "article": article_of(source_of(passage.clause)),
        "quote": passage.quote,
        "note": passage.note,
        "open": passage.is_hole,
    }


def source_of(clause: Clause | Hole | None) -> Source:
    """Give the article a clause comes from, also where the document leaves the clause open."""
    if isinstance(clause, Clause):
        return clause.article
    known = {} if clause is None else {name: word for name, word in clause.known if isinstance(word, str)}
    if {"article.text", "article.number"} <= set(known):
        return Article(text=known["article.text"], number=known["article.number"])
    return NOT_SEEN
