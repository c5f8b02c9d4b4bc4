"""What changed between two versions of the statutes, in sentences, clause by clause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import Final

from govtool.domain.articles import Clause, NotSeen, Source
from govtool.domain.differences import Difference, Term, differences
from govtool.domain.holes import Hole
from govtool.domain.statutes import Call, College, Statutes, Summary
from govtool.domain.thresholds import Comparison
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, summary_of
from govtool.wording.numbers import share_of
from govtool.wording.statutes import statutes_text
from govtool.wording.written.places import place_of
from govtool.wording.written.plain import STEP, WIDTH, wrapped
from govtool.wording.written.reading import Reading
from govtool.wording.written.terms import term_of
from govtool.wording.written.values import exact_of, flag_sentence, value_of

NAMED: Final = frozenset({"categories", "colleges", "organs"})
OF_THE_DOCUMENT: Final = frozenset(
    {"format", "name", "legal_form", "illustrative", "summary", "sources", "in_force_from"}
)
TEXTS: Final = frozenset({"en", "fr", "note", "quote", "sources", "summary"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseDifferences:
    """What changed in one clause.

    path: the path of the clause; empty for the terms of the document itself.
    title: the clause, such as « Collège Salariés ».
    article: where it comes from, in words; None for the terms of the document itself.
    sentences: one a difference.
    """

    path: str
    title: str
    article: str | None
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of the two versions, with the sentences of its clauses by path."""

    reading: Reading
    sentences: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, statutes: Statutes, voice: Voice) -> "Version":
        """Word a version."""
        passages = statutes_text(statutes, voice).every_passage()
        return cls(
            reading=Reading(voice=voice, statutes=statutes),
            sentences={passage.path: passage.sentences for passage in passages},
        )

    def sentences_at(self, path: str) -> tuple[str, ...]:
        """Give every sentence of a clause and of the clauses inside it; nothing when it has none."""
        return tuple(
            sentence
            for place, sentences in self.sentences.items()
            if f"{place}.".startswith(f"{path}.")
            for sentence in sentences
        )


def differences_text(before: Statutes, after: Statutes, voice: Voice, width: int = WIDTH) -> str:
    """Say what changes from one version to the other, as wrapped lines of plain text."""
    groups = clause_differences(before, after, voice)
    if not groups:
        return voice.say("Les deux versions disent la même chose.")
    return "\n\n".join("\n".join(_lines(group, width)) for group in groups)


def clause_differences(
    before: Statutes, after: Statutes, voice: Voice, *, with_texts: bool = True
) -> tuple[ClauseDifferences, ...]:
    """Word every difference, those of one clause together, in the order of the document.

    with_texts: whether notes, quotes and sources count as differences, which decide nothing.
    """
    old, new = Version.of(before, voice), Version.of(after, voice)
    told = (one for one in differences(before, after) if with_texts or one.steps[-1] not in TEXTS)
    return tuple(
        ClauseDifferences(
            path=".".join(clause),
            title=_place(old, new, clause),
            article=None if article is None else article_text(article, voice),
            sentences=tuple(
                sentence for difference in found for sentence in difference_sentences(old, new, difference)
            ),
        )
        for (clause, article), found in groupby(told, key=_clause)
    )


def _clause(difference: Difference) -> tuple[tuple[str, ...], Source | None]:
    """Give the clause of a difference; outside a clause, the part of the document where it stands."""
    own = () if difference.steps[0] in OF_THE_DOCUMENT else difference.steps[:1]
    return difference.clause or own, difference.article


def difference_sentences(old: Version, new: Version, difference: Difference) -> tuple[str, ...]:
    """Word one difference, in one sentence or more."""
    voice, before, after = new.reading.voice, difference.before, difference.after
    if isinstance(before, Fraction) and isinstance(after, Fraction):
        return (_share_sentence(old, new, difference, before, after),)
    if isinstance(after, College) and isinstance(after.weight, Fraction) and before is None:
        weight = share_of(voice, after.weight)
        return (
            voice.say("Le collège {college} est ajouté, avec un poids de {share}.", college=after.name, share=weight),
        )
    if isinstance(before, Hole) != isinstance(after, Hole) and None in (before, after):
        return (_spoken_sentence(voice, difference),)
    if {type(before), type(after)} == {Hole} or any(isinstance(term, Clause | Call) for term in (before, after)):
        return _clause_sentences(old, new, difference)
    if isinstance(after, Comparison):
        return (_comparison_sentence(voice, after),)
    if difference.steps[-1] in TEXTS:
        return (_text_sentence(voice, difference),)
    return (flag_sentence(voice, difference.steps[-1], after) or _term_sentence(old, new, difference),)


def _share_sentence(old: Version, new: Version, difference: Difference, before: Fraction, after: Fraction) -> str:
    voice, steps = new.reading.voice, difference.steps
    exact = {"before": exact_of(voice, before), "after": exact_of(voice, after)}
    match steps:
        case ("colleges", college, "weight"):
            return voice.say(
                "Le poids du collège {college} passe de {before} à {after}.",
                college=new.reading.college(college),
                before=share_of(voice, before),
                after=share_of(voice, after),
            )
        case (*place, "quorum", "heads", "share"):
            where = _place(old, new, tuple(place))
            return voice.say("{place} : le quorum passe de {before} à {after} des membres.", place=where, **exact)
        case (*place, "majority", "share"):
            where = _place(old, new, tuple(place))
            return voice.say("{place} : la majorité passe de {before} à {after}.", place=where, **exact)
        case _:
            return voice.say("{term} : de {before} à {after}.", term=_term(voice, difference), **exact)


def _clause_sentences(old: Version, new: Version, difference: Difference) -> tuple[str, ...]:
    """Word a clause that is added, removed or replaced; of two clauses, only the sentences that differ."""
    voice, place = new.reading.voice, _place(old, new, difference.steps)
    before, after = old.sentences_at(difference.path), new.sentences_at(difference.path)
    gone = " ".join(sentence for sentence in before if sentence not in after)
    come = " ".join(sentence for sentence in after if sentence not in before)
    if not before or not after:
        return (_one_sided(voice, "" if difference.clause == difference.steps else place, gone, come),)
    if not gone and not come:
        return (voice.say("{place} : ce que le document laisse ouvert change.", place=place),)
    return (
        *((voice.say("Auparavant : {words}", words=gone),) if gone else ()),
        *((voice.say("Désormais : {words}", words=come),) if come else ()),
    )


def _one_sided(voice: Voice, place: str, gone: str, come: str) -> str:
    """Word what is only added or only removed; the place is said when the title does not say it."""
    if not place:
        return voice.say("Ajout : {words}", words=come) if come else voice.say("Retrait : {words}", words=gone)
    if come:
        return voice.say("{place}, ajout : {words}", place=place, words=come)
    return voice.say("{place}, retrait : {words}", place=place, words=gone)


def _comparison_sentence(voice: Voice, comparison: Comparison) -> str:
    if comparison is Comparison.AT_LEAST:
        return voice.say("Il suffit désormais d’atteindre la part demandée.")
    return voice.say("Il faut désormais dépasser la part demandée.")


def _spoken_sentence(voice: Voice, difference: Difference) -> str:
    """Word a list that the document leaves open in one version and gives in the other."""
    if isinstance(difference.before, Hole):
        return voice.say("{term} : le document en parle désormais.", term=_term(voice, difference))
    return voice.say("{term} : le document n’en dit plus rien.", term=_term(voice, difference))


def _text_sentence(voice: Voice, difference: Difference) -> str:
    """Word a change of free text, by what it becomes."""
    term, after = _term(voice, difference), difference.after
    if isinstance(after, Summary):
        after = summary_of(voice, after)
    if not after or isinstance(after, NotSeen):
        return voice.say("{term} : plus rien désormais.", term=term)
    words = " ; ".join(after) if isinstance(after, tuple) else str(after)
    return voice.say("{term} : « {words} » désormais.", term=term, words=words)


def _term_sentence(old: Version, new: Version, difference: Difference) -> str:
    voice = new.reading.voice
    step = difference.steps[-1]
    if step in NAMED and len(difference.steps) == 1 and isinstance(difference.after, tuple):
        order = voice.list_of(_place(old, new, (step, identity)) for identity in difference.after)
        return voice.say("L’ordre change : {order}.", order=order)
    return voice.say(
        "{term} : auparavant {before} ; désormais {after}.",
        term=_term(voice, difference),
        before=_words(old.reading, step, difference.before),
        after=_words(new.reading, step, difference.after),
    )


def _term(voice: Voice, difference: Difference) -> str:
    words = term_of(voice, difference.path)
    return words[:1].upper() + words[1:]


def _words(reading: Reading, step: str, value: Term) -> str:
    """Word a value, the ids of categories and colleges by their names."""
    if isinstance(value, tuple) and step == "categories":
        value = tuple(reading.category(category) for category in value)
    elif isinstance(value, tuple) and step == "colleges":
        value = tuple(reading.college(college) for college in value)
    return value_of(reading.voice, value)


def _place(old: Version, new: Version, steps: tuple[str, ...]) -> str:
    """Name a place by the names of the later version, or of the earlier one when it is gone."""
    path = ".".join(steps[:2])
    gone = old.sentences_at(path) and not new.sentences_at(path)
    return place_of(old.reading if gone else new.reading, steps)


def _lines(group: ClauseDifferences, width: int) -> Iterator[str]:
    yield from wrapped(group.title if group.article is None else f"{group.title} ({group.article})", "", "", width)
    for sentence in group.sentences:
        yield from wrapped(sentence, f"{STEP}• ", f"{STEP}  ", width)
