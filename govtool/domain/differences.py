"""Differences: what changed between two versions of the statutes, as values, in the order of the document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final, TypeVar

from govtool.domain.articles import Article, Clause, Source
from govtool.domain.clauses import CollegeVeto, SuspensiveVeto
from govtool.domain.holes import Hole
from govtool.domain.organs import Capital, Organ, Seats
from govtool.domain.statutes import Call, Category, College, Statutes, Summary

IGNORED: Final = frozenset({"format"})

Item = TypeVar("Item")
Term = str | int | Fraction | date | Enum | Article | Hole | Clause | Call | Summary | tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One term that differs between two versions.

    steps: keys from the document down to the term; ids stand for colleges, categories, decisions and organs.
    before: the term in the earlier version; None when it was absent.
    after: the term in the later version; None when it is absent.
    clause: the steps of the innermost clause that holds the term; empty for the terms of the document itself.
    article: where that clause comes from, in the later version when it is still there; None outside a clause.
    """

    steps: tuple[str, ...]
    before: Term
    after: Term
    clause: tuple[str, ...] = ()
    article: Source | None = None

    @property
    def path(self) -> str:
        """The steps joined by dots, such as `colleges.salaries.weight`."""
        return ".".join(self.steps)


@dataclass(frozen=True, slots=True)
class _Place:
    steps: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    article: Source | None = None

    def below(self, step: str) -> "_Place":
        return _Place((*self.steps, step), self.clause, self.article)

    def within(self, before: object, after: object) -> "_Place":
        """Give the same place seen from the clause that stands there, if one does."""
        for value in (after, before):
            if isinstance(value, Clause):
                return _Place(self.steps, self.steps, value.article)
        return self


def differences(before: Statutes, after: Statutes) -> tuple[Difference, ...]:
    """Give every term that differs, in the order of the document; the version of the format is no term.

    Two versions without any difference are equal, and the other way round.
    """
    return tuple(_between(_Place(), before, after))


def _between(place: _Place, before: object, after: object) -> Iterator[Difference]:
    if before == after and type(before) is type(after):
        return
    if _is_collection(before) or _is_collection(after):
        yield from _between_items(place, before, after)
    elif _is_compound(before) and type(before) is type(after):
        yield from _between_fields(place.within(before, after), before, after)
    else:
        yield _difference(place.within(before, after), before, after)


def _between_fields(place: _Place, before: object, after: object) -> Iterator[Difference]:
    for name in _names(after):
        yield from _between(place.below(name), getattr(before, name), getattr(after, name))


def _between_items(place: _Place, before: object, after: object) -> Iterator[Difference]:
    """Compare two collections item by item; a hole that stands for a collection is a term of its own."""
    if isinstance(before, Hole) or isinstance(after, Hole):
        yield _difference(place, *(value if isinstance(value, Hole) else None for value in (before, after)))
    old, new = _items(before), _items(after)
    for key in (*old, *(key for key in new if key not in old)):
        yield from _between(place.below(key), old.get(key), new.get(key))
    kept_before, kept_after = (tuple(key for key in keys if key in old and key in new) for keys in (old, new))
    if kept_before != kept_after and isinstance(after, tuple):
        yield Difference(
            steps=place.steps, before=kept_before, after=kept_after, clause=place.clause, article=place.article
        )


def _difference(place: _Place, before: object, after: object) -> Difference:
    return Difference(
        steps=place.steps, before=_term(before), after=_term(after), clause=place.clause, article=place.article
    )


def _term(value: object) -> Term:
    if value is None or isinstance(
        value, str | int | Fraction | date | Enum | Article | Hole | Clause | Call | Summary
    ):
        return value
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    raise ValueError(f"no term of the statutes: {value!r}")


def _is_collection(value: object) -> bool:
    """Say whether the value holds clauses one beside the other; a tuple of words is a term."""
    return isinstance(value, Mapping) or (isinstance(value, tuple) and bool(value) and not isinstance(value[0], str))


def _is_compound(value: object) -> bool:
    return is_dataclass(value) and not isinstance(value, Article | Hole)


def _names(value: object) -> tuple[str, ...]:
    if not is_dataclass(value):
        raise ValueError(f"no fields in {value!r}")
    return tuple(field.name for field in fields(value) if field.name not in IGNORED)


def _items(value: object) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return {str(key): item for key, item in value.items()}
    return keyed(value) if isinstance(value, tuple) else {}


def keyed(items: tuple[Item, ...]) -> dict[str, Item]:
    """Give items by the step that names each in a path: its id, the college it concerns, or its kind."""
    named: dict[str, Item] = {}
    for item in items:
        named[_free_key(_key(item), named)] = item
    return named


def _free_key(key: str, taken: Mapping[str, object]) -> str:
    rank = 2
    free = key
    while free in taken:
        free, rank = f"{key}-{rank}", rank + 1
    return free


def _key(item: object) -> str:
    match item:
        case Category() | College() | Organ():
            return item.id
        case Seats():
            return item.college
        case Capital():
            return item.category
        case CollegeVeto():
            return f"{item.TAG[1]}-{item.college}"
        case SuspensiveVeto():
            return f"{item.TAG[1]}-{item.holder}"
        case Hole():
            return str(dict(item.known).get("kind", "hole"))
        case _:
            tag: object = getattr(item, "TAG", ("", type(item).__name__))
            return str(tag[1]) if isinstance(tag, tuple) else str(tag)
