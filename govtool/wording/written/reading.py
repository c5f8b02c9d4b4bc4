"""Reading: statutes being read aloud, with the names to say for ids."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from govtool.domain.articles import NOT_SEEN, Clause, NoneStated, NotSeen
from govtool.domain.holes import Hole
from govtool.domain.organs import Organ
from govtool.domain.statutes import Category, College, Statutes
from govtool.wording.articles import article_text
from govtool.wording.language import Voice
from govtool.wording.written.passages import Passage, source_of
from govtool.wording.written.terms import term_of
from govtool.wording.written.values import known_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The voice that reads, and the statutes that it reads."""

    voice: Voice
    statutes: Statutes

    def passage(self, path: str, clause: Clause, *sentences: str) -> Passage:
        """Give what a clause says, with its article, its words and its note."""
        return Passage(
            path=path,
            sentences=tuple(sentence for sentence in sentences if sentence),
            clause=clause,
            article=article_text(clause.article, self.voice),
            quote=None if isinstance(clause.quote, NotSeen) else clause.quote,
            note=clause.note,
        )

    def hole(self, path: str, label: str, hole: Hole) -> Passage:
        """Say plainly what the document leaves open, and what it gives there."""
        known = {name: value for name, value in hole.known if isinstance(value, str)}
        quote = known.get("quote", NOT_SEEN.value)
        return Passage(
            path=path,
            sentences=self._hole_sentences(path, label, hole),
            clause=hole,
            article=article_text(source_of(hole), self.voice) if hole.known else None,
            quote=None if quote == NOT_SEEN.value else quote,
            note=known.get("note"),
        )

    def _hole_sentences(self, path: str, label: str, hole: Hole) -> tuple[str, ...]:
        if not hole.missing:
            return (self.voice.say("{label} : le document n’en dit rien.", label=label),)
        missing = self._neither(term_of(self.voice, f"{path}.{name}") for name in hole.missing)
        sentence = self.voice.say("{label} : le document ne dit pas {missing}.", label=label, missing=missing)
        known = self.voice.list_of(known_words(self.voice, path, hole))
        return (sentence, self.voice.say("Il donne : {known}.", known=known)) if known else (sentence,)

    def _neither(self, terms: Iterable[str]) -> str:
        """Join terms after a negation: « la part demandée, ni la base »."""
        return reduce(lambda first, then: self.voice.say("{first}, ni {then}", first=first, then=then), terms)

    @property
    def attend(self) -> str:
        """How members attend, as a verb, such as « sont présents ou représentés »."""
        if isinstance(self.statutes.proxies, NoneStated) and isinstance(self.statutes.postal, NoneStated):
            return self.voice.say("sont présents")
        if isinstance(self.statutes.postal, NoneStated):
            return self.voice.say("sont présents ou représentés")
        if isinstance(self.statutes.proxies, NoneStated):
            return self.voice.say("sont présents ou votent par correspondance")
        return self.voice.say("sont présents, représentés ou votent par correspondance")

    @property
    def attending(self) -> str:
        """Who attends, such as « membres présents ou représentés »."""
        if isinstance(self.statutes.proxies, NoneStated) and isinstance(self.statutes.postal, NoneStated):
            return self.voice.say("membres présents")
        if isinstance(self.statutes.postal, NoneStated):
            return self.voice.say("membres présents ou représentés")
        if isinstance(self.statutes.proxies, NoneStated):
            return self.voice.say("membres présents ou votant par correspondance")
        return self.voice.say("membres présents, représentés ou votant par correspondance")

    def college(self, college: str) -> str:
        """Name a college by its id."""
        return _name(college, self.statutes.colleges)

    def colleges(self, colleges: Iterable[str]) -> str:
        """Name colleges by their ids, in a list."""
        return self.voice.list_of(self.college(college) for college in colleges)

    def category(self, category: str) -> str:
        """Name a category by its id."""
        return _name(category, self.statutes.categories)

    def organ(self, organ: str) -> str:
        """Name an organ by its id."""
        return _name(organ, self.statutes.organs)

    def kind(self, kind: str) -> str:
        """Name a kind of decision by its id."""
        kinds = self.statutes.decisions
        return kind if isinstance(kinds, Hole) or kind not in kinds else kinds[kind].name

    def holder(self, holder: str) -> str:
        """Name a college or an organ by its id, with the word « collège » before a college."""
        if not isinstance(self.statutes.colleges, Hole) and holder in {
            college.id for college in self.statutes.colleges
        }:
            return self.voice.say("Le collège {college}", college=self.college(holder))
        return _name(holder, self.statutes.organs)


def _name(identity: str, rows: tuple[Category, ...] | tuple[College, ...] | tuple[Organ, ...] | Hole) -> str:
    named = () if isinstance(rows, Hole) else rows
    return next((row.name for row in named if row.id == identity), identity)
